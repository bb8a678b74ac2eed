#!/usr/bin/python3
"""`check` of 1,000 records takes at most half a second. Usage: tests/outside/check_cost.py PROGRAM

Processor time is noisy, so the least of some runs counts."""

import json
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = json.loads((ROOT / "data/go-vs-rust.precedents.json").read_text())["precedents"]
MANY = 1000
MOST_SECONDS = 0.5
TURNS = 5


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


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_records(program, folder)
        seconds = min(processor_time([program, "check", str(folder)]) for _ in range(TURNS))
    print(f"{MANY} records: {seconds * 1e3:.0f} ms (at most {MOST_SECONDS * 1e3:.0f})")
    sys.exit(seconds > MOST_SECONDS)


if len(sys.argv) != 2 or sys.argv[1] == "--help":
    sys.exit("usage: tests/outside/check_cost.py PROGRAM")
main()
