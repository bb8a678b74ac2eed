#!/usr/bin/python3
"""Walks tests/outside/evidence.jsonl, the list of what the evidence sheet carries, and finds each figure, claim and
question through the program, with its sources. Usage: tests/outside/evidence.py PROGRAM

A line is one of
  a metric    `values` by subject, as `kb show FIGURE` and `compare figures` print them, from each of `sources`
  a claim     words that one statement of what `in` prints `says`, citing `sources`; `for`: the alternative that it
              speaks for, `within`: what it speaks of
  a question  `faq` with the words of `ask` has the entry `finds` first
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


def statements(value, within=""):
    """Every object that cites sources, with the words of what it stands in."""
    if isinstance(value, dict):
        if all(isinstance(source, str) for source in value.get("sources", [{}])):
            yield value, within
        names = " ".join(text for text in value.values() if isinstance(text, str))
        for child in value.values():
            yield from statements(child, f"{within} {names}")
    elif isinstance(value, list):
        for child in value:
            yield from statements(child, within)


def misses_metric(program, line):
    entry = json.loads(run(program, "kb", "show", line["figure"], "--format", "json"))["entries"][0]
    lines = [shown for section in entry["sections"] for shown in section["lines"]]
    table = run(program, "compare", "figures", "--format", "markdown")
    for source in line["sources"]:
        for subject, text in line["values"].items():
            if not any((shown["label"], shown["text"], shown["sources"]) == (subject, text, [source]) for shown in lines):
                yield f"kb show {line['figure']}: no {subject}: {text} [{source}]"
            if not any(text in row and f"| {source} |" in row for row in table.splitlines()):
                yield f"compare figures: no {text} [{source}]"
        if "ratio" in line and line["ratio"] not in table:
            yield f"compare figures: no {line['ratio']}"


def misses_claim(program, line):
    document = json.loads(run(program, *line["in"].split(), "--format", "json"))
    for statement, within in statements(document):
        text = json.dumps(statement, ensure_ascii=False)
        if (
            all(words in text for words in line.get("says", []))
            and line.get("for") in (None, statement.get("alternative"), statement.get("winner"))
            and line.get("within", "") in within + text
            and set(line["sources"]) <= set(statement["sources"])
        ):
            return
    yield f"{line['claim']}: no statement of {line['in']} says so and cites {line['sources']}"


def misses_question(program, line):
    found = json.loads(run(program, "faq", *line["ask"].split(), "--format", "json"))["faq"]
    if not found or found[0]["id"] != line["finds"]:
        yield f"faq {line['ask']}: finds {[faq['id'] for faq in found]}"
    elif not found[0]["sources"]:
        yield f"faq {line['ask']}: cites nothing"


def main(program):
    lines = [json.loads(line) for line in (ROOT / "tests/outside/evidence.jsonl").read_text().splitlines()]
    misses = []
    for line in lines:
        check = misses_metric if "figure" in line else misses_claim if "in" in line else misses_question
        misses.extend(check(program, line))
    for miss in misses:
        print(miss)
    print(f"{len(lines)} pieces of evidence looked for, {len(misses)} missed")
    return 1 if misses else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] == "--help":
        sys.exit(__doc__)
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve())))
