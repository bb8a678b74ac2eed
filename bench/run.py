#!/usr/bin/env python3
"""Measures langpick side by side with floors and peers; see script/bench, which builds what this needs."""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile

import measure
import scaling
from report import Report

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
KNOWLEDGE_BASE = REPOSITORY / "data/go-vs-rust.json"
SAME_AS_PEERS = ["--fields", "id,choice,scores"]


class Bench:
    """The programs, the input, and how often to run."""

    def __init__(self, build, scratch, quick):
        self.build = build
        self.langpick = str(build / "bin/langpick")
        self.scratch = scratch
        self.runs = 5 if quick else 21
        self.starts = 20 if quick else 200
        self.lines = 10_000 if quick else 100_000
        self.large = 200_000_000 if quick else 2_000_000_000
        self.input = self.answer_sets("lines", self.lines)

    def answer_sets(self, name, lines, *arguments):
        path = self.scratch / f"{name}.jsonl"
        with open(path, "wb") as file:
            subprocess.run(
                [self.build / "bench/answer_sets", str(lines), "1", *arguments], stdout=file, check=True
            )
        return path

    def first_lines(self, count):
        path = self.scratch / f"first-{count}.jsonl"
        with open(self.input, "rb") as source, open(path, "wb") as file:
            for _, line in zip(range(count), source):
                file.write(line)
        return path

    def batch(self, *arguments, jobs=1, path=None):
        return [self.langpick, "batch", "--jobs", str(jobs), *arguments, str(path or self.input)]

    def floor(self, work, *arguments):
        return [str(self.build / "bench/floors"), work, str(self.input), *arguments]


def peers(path):
    """What else can make these decisions, as far as it is installed: name, version, command."""
    here = REPOSITORY / "bench"
    found = []

    def add(name, version, command):
        try:
            found.append((name, subprocess.check_output(version, text=True, cwd=here).strip(), command))
        except (OSError, subprocess.CalledProcessError):
            print(f"bench: {name} is not here: left out")

    def package(name):
        return ["node", "-p", f"JSON.parse(require('fs').readFileSync('node_modules/{name}/package.json')).version"]

    kb = str(KNOWLEDGE_BASE)
    add("Node.js", ["node", "--version"], ["node", str(here / "peers/plain.mjs"), kb, str(path)])
    add("json-logic-engine", package("json-logic-engine"), ["node", str(here / "peers/json-logic.mjs"), kb, str(path)])
    add("@gorules/zen-engine", package("@gorules/zen-engine"), ["node", str(here / "peers/zen.mjs"), kb, str(path)])
    jq = ["jq", "--compact-output", "--slurpfile", "kb", kb, "--from-file", str(here / "peers/sum.jq"), str(path)]
    add("jq", ["jq", "--version"], jq)
    return found


def choices(command):
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return [(result["id"], result["choice"]) for result in map(json.loads, output.splitlines())]


def measure_start(bench, report):
    answers = bench.scratch / "all-answered.json"
    with open(answers, "w", encoding="utf-8") as file:
        file.write(subprocess.check_output([bench.build / "bench/answer_sets", "1", "1", "100"], text=True))
    document = json.loads(answers.read_text(encoding="utf-8"))
    answers.write_text(json.dumps({"answers": document["answers"]}), encoding="utf-8")
    recommend = [bench.langpick, "recommend", "--answers", str(answers), "--format", "json"]
    empty = [str(bench.build / "bench/empty")]
    ours, least = measure.in_turn([recommend, empty], bench.starts)
    report.start(
        measure.ratio(ours, least, figure=lambda run: run.wall),
        measure.median(ours).wall,
        measure.median(least).wall,
        measure.instructions(recommend),
        measure.instructions(empty),
        bench.starts,
    )


def measure_batch(bench, report):
    size = bench.input.stat().st_size
    results = bench.scratch / "results"
    subprocess.run(bench.batch("--output", str(results)), check=True)
    written = str(results.stat().st_size)
    commands = {
        "read the file": bench.floor("read"),
        "count its lines": bench.floor("newlines"),
        "write as many bytes as batch": bench.floor("read", written),
        "parse with simdjson": bench.floor("simdjson"),
        "parse with simdjson and write as many bytes": bench.floor("simdjson", written),
        "parse with nlohmann_json": bench.floor("nlohmann"),
        "`batch`": bench.batch(),
        "`batch --fields id,choice,scores`": bench.batch(*SAME_AS_PEERS),
    }
    sink = str(bench.scratch / "out")
    runs = dict(zip(commands, measure.in_turn(list(commands.values()), bench.runs, stdout=sink)))
    figures = {name: measure.median(of_one) for name, of_one in runs.items()}
    ratio = measure.ratio(runs["`batch`"], runs["parse with simdjson and write as many bytes"])
    few = bench.lines // 10
    counts = [measure.instructions(bench.batch(path=bench.first_lines(n))) for n in (few, 2 * few)]
    report.batch(figures, bench.lines, size, int(written), ratio, (counts[1] - counts[0]) / few)


def measure_peers(bench, report):
    lines = min(bench.lines, 10_000)
    few = bench.first_lines(lines)
    ours = bench.batch(*SAME_AS_PEERS, path=few)
    expected = choices(ours)
    rows = []
    for name, version, command in peers(few):
        if choices(command) != expected:
            raise SystemExit(f"bench: {name} makes other choices than langpick")
        theirs, same = measure.in_turn([command, ours], 5)
        rows.append((name, version, measure.median(theirs), measure.ratio(theirs, same)))
        print(f"bench: {name} {version} measured")
    report.peers(rows, lines)


def measure_jobs(bench, report):
    """Beside what the machine gives: two processes at once, which share nothing."""
    lines = 10 * bench.lines
    many = bench.answer_sets("many", lines)
    one, two = (bench.batch(jobs=jobs, path=many) for jobs in (1, 2))
    at_once = ["sh", "-c", '"$@" & "$@" && wait "$!"', "sh", *one]
    runs = measure.in_turn([one, two, at_once], bench.runs)
    faster = measure.ratio(runs[0], runs[1], figure=lambda run: run.wall)
    processes = 2 * measure.ratio(runs[0], runs[2], figure=lambda run: run.wall)
    report.jobs(lines, faster, processes)
    many.unlink()


def measure_memory(bench, report):
    """Through a pipe, so that there is no file of that size; a process of its own feeds it."""
    pipe = bench.scratch / "pipe"
    os.mkfifo(pipe)
    size = bench.input.stat().st_size
    times = -(-bench.large // size)
    feed = 'for _ in $(seq "$1"); do cat "$2"; done > "$3"'
    feeder = subprocess.Popen(["sh", "-c", feed, "sh", str(times), str(bench.input), str(pipe)])
    used = measure.run([bench.langpick, "batch"], stdin=str(pipe))
    if feeder.wait() != 0:
        raise SystemExit("bench: the pipe was not filled")
    report.memory(times * size, used.memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path, help="the folder that preset bench builds to")
    parser.add_argument("--quick", action="store_true", help="few runs on little input: to see that it works")
    parser.add_argument("--results", type=pathlib.Path, default=REPOSITORY / "bench/RESULTS.md")
    arguments = parser.parse_args()
    in_memory = "/dev/shm" if os.path.isdir("/dev/shm") else None  # so that no disk is measured
    with tempfile.TemporaryDirectory(dir=in_memory) as scratch:
        bench = Bench(arguments.build.resolve(), pathlib.Path(scratch), arguments.quick)
        report = Report()
        for part in (measure_start, measure_batch, measure_peers, measure_jobs, measure_memory):
            print(f"bench: {part.__name__.replace('_', ' ')}")
            part(bench, report)
        print("bench: measure scaling")
        scaling.measure_scaling(bench, report)
        arguments.results.write_text(report.text(), encoding="utf-8")
    print(f"bench: {arguments.results.name} is written")


if __name__ == "__main__":
    main()
