#!/usr/bin/env python3
"""For random complete answer sets of the shipped knowledge base, through the program itself: applying a flip set that
it reports changes the choice to what it says, and leaving any one flip out restores the choice; and its words say what differs."""

import json
import random
import re
import subprocess
import sys

WANTED = 300  # answer sets that have a flip set
TRIED = 1000
TOLD = 60  # answer sets that have several options of a question

if len(sys.argv) != 2:
    sys.exit("usage: tests/outside/flip_sets.py PROGRAM")


def langpick(*arguments, given=None):
    done = subprocess.run([sys.argv[1], *arguments], input=given, capture_output=True, check=True, text=True)
    return done.stdout


def judged(answer_sets, fields):
    """What `batch` says of each of them."""
    lines = "".join(json.dumps({"answers": answers}) + "\n" for answers in answer_sets)
    return [json.loads(line) for line in langpick("batch", "--fields", fields, given=lines).splitlines()]


def flipped(answers, flips):
    return answers | {flip["question"]: flip["to"] for flip in flips}


questions = json.loads(langpick("questions", "--format", "json"))["questions"]
chance = random.Random(4)  # the same answers every time
drawn = [{q["id"]: chance.choice(q["options"])["id"] for q in questions} for _ in range(TRIED)]
cases = [(answers, result["choice"], flips)
         for answers, result in zip(drawn, judged(drawn, "choice,flip_sets")) for flips in result["flip_sets"][:1]]

asked, expected = [], []  # answers, and what they have to give
for answers, now, flips in cases:
    asked.append(flipped(answers, flips))
    expected.append(flips[0]["choice"])
    for left_out in flips:
        asked.append(flipped(answers, [flip for flip in flips if flip != left_out]))
        expected.append(now)

wrong = [f"{json.dumps(answers)}: {result['choice']}, not {choice}"
         for answers, result, choice in zip(asked, judged(asked, "choice"), expected) if result["choice"] != choice]
wrong += [f"{json.dumps(answers)}: {now} stays" for answers, now, flips in cases if flips[0]["choice"] == now]
# What is told of a flip is what differs, wherever several options are chosen.
exchanged = 0
for _ in range(TOLD):
    flags = [word for q in questions for word in (f"--{q['id']}", ",".join(
        option["id"] for option in chance.sample(q["options"], min(q["max_choices"], chance.randint(1, 3)))))]
    for told in re.findall("- (.*) → ", langpick("recommend", *flags, "--format", "markdown")):
        exchanged += ' as well' in told or ': without "' in told
        wrong += [f"{told} names an option twice" for label in re.findall('"[^"]*"', told) if told.count(label) > 1]
if exchanged == 0:
    wrong.append(f"none of {TOLD} answer sets tells of an option more or fewer")
if len(cases) < WANTED:
    wrong.append(f"{len(cases)} of {TRIED} answer sets have a flip set, fewer than {WANTED}")
print("\n".join(wrong) or f"{len(cases)} of {TRIED} answer sets have a flip set of at most three judgements")
sys.exit(bool(wrong))
