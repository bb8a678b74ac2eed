#!/usr/bin/python3
"""What `check` costs over 1,000 records beside one record. Usage: tests/outside/check_cost.py PROGRAM

Processor time is noisy, so the least of many runs counts, taken in turns: a machine that is busy for a while is so
for both. Instructions, counted where valgrind is there, are the same every time: they hold the cost of a record
itself, whatever the machine does beside."""

import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = [json.loads(line) for line in (ROOT / "tests/backtest/cases.jsonl").read_text().splitlines()]
MANY = 1000
MOST_TIMES_ONE = 20
MOST_INSTRUCTIONS = 100_000  # a record: to read the file, weigh the answers and write its line
TURNS = 40


def write_records(program, folder):
    """1,000 records: those of the back-test's cases, over and over."""
    for i, case in enumerate(CASES):
        answers = {question: said["option"] for question, said in case["answers"].items()}
        record = folder / f"{i:04}.json"
        subprocess.run([program, "recommend", "--answers", "-", "--save", record, "--output", "/dev/null"],
                       input=json.dumps({"answers": answers}), text=True, check=True)
    for i in range(len(CASES), MANY):
        shutil.copy(folder / f"{i % len(CASES):04}.json", folder / f"{i:04}.json")


def processor_time(command):
    """Seconds, of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def instructions(command):
    counted = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}", *command],
                             capture_output=True, text=True, check=True)
    return int(re.search(r"I\s+refs:\s+([\d,]+)", counted.stderr).group(1).replace(",", ""))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_records(program, folder)
        one = [program, "check", str(folder / "0000.json")]
        many = [program, "check", str(folder)]
        turns = [(processor_time(one), processor_time(many)) for _ in range(TURNS)]
        seconds = [min(column) for column in zip(*turns)]
        ratio = seconds[1] / seconds[0]
        print(f"one record {seconds[0] * 1e3:.2f} ms, {MANY} records {seconds[1] * 1e3:.1f} ms: {ratio:.1f} times")
        failed = ratio > MOST_TIMES_ONE
        if shutil.which("valgrind"):
            counts = [instructions(one), instructions(many)]
            each = (counts[1] - counts[0]) // (MANY - 1)
            print(f"one record {counts[0]:,} instructions, each further one {each:,} (at most {MOST_INSTRUCTIONS:,})")
            failed = failed or each > MOST_INSTRUCTIONS
    sys.exit(failed)


if len(sys.argv) != 2 or sys.argv[1] == "--help":
    sys.exit("usage: tests/outside/check_cost.py PROGRAM")
main()
