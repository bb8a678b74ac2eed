#!/usr/bin/env python3
"""Checks the table of sizes in docs/scale.md. Usage: tests/outside/scale.py PROGRAM

What is said to grow in a straight line is run at a size and at ten times that, and may take at most 30 times as long;
what grows with the square, 200 times. The ratio counts, and processor time: a machine that is slow or busy with other
things changes neither. What has a limit has to say so within three seconds.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

LINE, SQUARE = 30, 200
MOST_SECONDS = 3.0


def knowledge_base(criteria=2, questions=2, options=2, rules=0, outside=1, word="w", asked=2, lead=1):
    """Two alternatives that each win somewhere, and as much of everything as is asked for. A rule asks for the same
    option of `asked` questions; the first criterion has the weight `lead`."""
    def effect(i):
        return {"criterion": f"c{i % criteria}", "weight": 1 + i % 7, "reason": "So.", "sources": ["s"]}
    return {
        "schema_version": 1, "id": "sizes", "name": "Sizes", "version": "1", "as_of": "2026-11-20",
        "sources": [{"id": "s", "title": "S", "kind": "guide", "date": "2026"}],
        "alternatives": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "outside_options": [{"id": f"o{i}", "name": "O"} for i in range(outside)],
        "criteria": [{"id": f"c{i}", "name": f"C{i}", "base_weight": 1 if i else lead,
                      "ratings": {"a": 70 - 30 * (i % 2), "b": 40 + 31 * (i % 2)},
                      "evidence": [{"alternative": x, "text": "So.", "sources": ["s"]} for x in "ab"]}
                     for i in range(criteria)],
        "questions": [{"id": f"q{q}", "title": word, "kind": "judgement",
                       "options": [{"id": f"x{o}", "label": "X", "effects": [effect(q + o)]} for o in range(options)]}
                      for q in range(questions)],
        "rules": [{"id": f"r{i}", "message": "No.", "sources": ["s"], "prefer_outside": f"o{i % outside}",
                   "strength": "lean",
                   "when": {"all": [{"question": f"q{(i + 7 * k) % questions}", "is": "x1"} for k in range(asked)]}}
                  for i in range(rules)],
    }


def kb(**sizes):
    return json.dumps(knowledge_base(**sizes))


def answers(questions, option=None):
    return json.dumps({"answers": {f"q{q}": f"x{q % 2 if option is None else option}" for q in range(questions)}})


def ballots(n):
    return "".join(json.dumps({"name": f"n{i}", "answers": {"q0": f"x{i % 2}"}}) + "\n" for i in range(n))


def nested(n):
    return "[" * n + "]" * n


def many_keys(n):
    return '{"id":{%s},"answers":{"q0":"x0"}}\n' % ",".join(f'"k{i}":1' for i in range(n))


def comments(n):
    return "<!--" * n


class Bench:
    def __init__(self, program):
        self.program = str(pathlib.Path(program).resolve())
        self.failures = 0

    def run(self, files, arguments):
        """Processor time, standard output and error together, and the status."""
        with tempfile.TemporaryDirectory() as folder:
            for name, content in files.items():
                path = pathlib.Path(folder) / name
                path.parent.mkdir(exist_ok=True)
                path.write_text(content, encoding="utf-8")
            with open(pathlib.Path(folder) / "printed", "w+b") as printed:
                process = subprocess.Popen([self.program, *arguments], cwd=folder, stdout=printed, stderr=printed)
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                printed.seek(0)
                text = printed.read().decode()
        return usage.ru_utime + usage.ru_stime, text, process.returncode

    def grows(self, what, most, size, make, arguments, status=0):
        """`make(size)` gives the files."""
        seconds = []
        for n in (size, 10 * size):
            files = make(n)
            # the least of some runs, as a first one may find cold memory
            runs = [self.run(files, arguments) for _ in range(3 if not seconds or seconds[0] < 0.3 else 1)]
            seconds.append(min(run[0] for run in runs))
            if any(run[2] != status for run in runs):
                self.report(False, what, f"status {runs[0][2]}: {runs[0][1][:200]}")
                return
        ratio = seconds[1] / max(seconds[0], 0.001)
        self.report(ratio <= most, what,
                    f"{size}: {seconds[0]:.3f} s, {10 * size}: {seconds[1]:.3f} s, {ratio:.1f} times (at most {most})")

    def stops(self, what, files, arguments, message, status):
        seconds, text, found = self.run(files, arguments)
        sound = seconds <= MOST_SECONDS and message in text and found == status
        self.report(sound, what, f"{seconds:.2f} s, status {found}" + ("" if sound else f": {text[:300]}"))

    def report(self, sound, what, found):
        print(f"{'ok  ' if sound else 'FAIL'} {what}: {found}", flush=True)
        self.failures += not sound


def main(program):
    bench = Bench(program)
    validate = ["kb", "validate", "kb.json"]
    ask = ["recommend", "--kb", "kb.json", "--answers", "a.json"]
    base = {"kb.json": kb(), "a.json": answers(2)}

    bench.grows("questions, kb validate", LINE, 200, lambda n: {"kb.json": kb(questions=n)}, validate)
    bench.grows("questions, recommend", LINE, 200,
                lambda n: {"kb.json": kb(questions=n), "a.json": answers(n)}, ask)
    bench.grows("rules, kb validate", LINE, 800,
                lambda n: {"kb.json": kb(questions=n, rules=n)}, validate)
    bench.grows("rules, recommend", LINE, 800,
                lambda n: {"kb.json": kb(questions=20, rules=n), "a.json": answers(20)}, ask)
    bench.grows("criteria, recommend", LINE, 400, lambda n: {**base, "kb.json": kb(criteria=n)}, ask)
    bench.grows("criteria, what-if", SQUARE, 100, lambda n: {**base, "kb.json": kb(criteria=n)},
                ["what-if", *ask[1:]])
    bench.grows("ballots, team", LINE, 2000, lambda n: {"kb.json": kb(), "b.jsonl": ballots(n)},
                ["team", "--kb", "kb.json", "b.jsonl"])
    bench.grows("lines, batch", LINE, 50_000, lambda n: {"kb.json": kb(), "b.jsonl": ballots(n).replace("name", "id")},
                ["batch", "--kb", "kb.json", "--jobs", "1", "b.jsonl"])
    bench.grows("keys of an object, batch", LINE, 30_000, lambda n: {"kb.json": kb(), "b.jsonl": many_keys(n)},
                ["batch", "--kb", "kb.json", "b.jsonl"])
    bench.grows("letters of a word, questions", LINE, 300_000, lambda n: {"kb.json": kb(word="w" * n)},
                ["questions", "--kb", "kb.json"])
    bench.grows("letters of a note, adr", LINE, 300_000,
                lambda n: {"kb.json": kb(), "a.json": json.dumps({"answers": {"q0": "x0"}, "notes": {"q0": "w" * n}})},
                [*ask, "--format", "adr"])
    bench.grows("comments that nobody closed, check", LINE, 200_000, lambda n: {"r/a.md": comments(n)}, ["check", "r"],
                status=3)

    record = bench.run({**base, "r": ""}, [*ask, "--save", "-", "--output", "printed-apart"])[1]
    bench.grows("records, check", LINE, 100, lambda n: {"kb.json": kb(), **{f"r/{i}.json": record for i in range(n)}},
                ["check", "--kb", "kb.json", "r"])

    bench.stops("options of a question", {"kb.json": kb(options=65)}, validate, "at most 64 options", 1)
    bench.stops("nesting", {"a.json": nested(1_000_000)}, ["recommend", "--answers", "a.json"],
                "nested deeper than 64 levels", 3)
    bench.stops("a file", {"a.json": " " * (65 << 20)}, ["recommend", "--answers", "a.json"],
                "a.json: larger than 64 MiB", 3)
    bench.stops("a file without an end", {}, ["recommend", "--answers", "/dev/zero"], "/dev/zero: larger than 64 MiB", 3)
    bench.stops("a line of batch", {"b.jsonl": '"' * (17 << 20) + "\n"}, ["batch", "b.jsonl"], "16 MiB", 3)
    bench.stops("what kb audit counts", {"kb.json": kb(questions=1000, rules=1000)}, ["kb", "audit", "--kb", "kb.json"],
                "more than", 3)
    bench.stops("what kb validate counts", {"kb.json": kb(questions=5000, rules=5000)}, validate, "not-decided", 0)
    bench.stops("flip sets", {"kb.json": kb(questions=600, rules=600, asked=5, lead=9000), "a.json": answers(600, 0)},
                [*ask, "--format", "json"], '"flip_sets_complete": false', 0)
    sys.exit(bench.failures > 0)


if len(sys.argv) != 2 or sys.argv[1] == "--help":
    sys.exit(__doc__)
main(sys.argv[1])
