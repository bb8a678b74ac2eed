#!/usr/bin/env python3
"""For random answer sets of the shipped knowledge base: wherever a lead is told, it is what the scores beside it differ
by. Rounded by itself, about one in four would be a tenth off."""

import json
import random
import re
import subprocess
import sys

TRIED = 60

if len(sys.argv) != 2:
    sys.exit("usage: tests/outside/shown_leads.py PROGRAM")


def langpick(*arguments, given=None):
    done = subprocess.run([sys.argv[1], *arguments], input=given, capture_output=True, check=True, text=True)
    return done.stderr + done.stdout


def tenths(text):
    return int(text.replace(".", "").replace("−", "-"))


NUMBER = r"([+−]?\d+\.\d)"
TELLING = {  # where each document tells the lead; in HTML two figures and the heading of the picture
    "text": [rf"{NUMBER} points (?:ahead|behind)"],
    "markdown": [rf"{NUMBER} points (?:ahead|behind)"],
    "adr": [rf"by {NUMBER} points"],
    "html": [rf"<dt>Lead</dt><dd><strong>{NUMBER}", rf"{NUMBER} points (?:ahead|behind)",
             rf'<strong>The lead</strong> <span class="number">{NUMBER}'],
    "what-if": [rf"in points \({NUMBER} now"],
    "panel": [rf"leads [^.]*? by {NUMBER} points"],
}
questions = json.loads(langpick("questions", "--format", "json"))["questions"]
chance = random.Random(18)  # the same answers every time
wrong, told, off = [], {form: 0 for form in TELLING}, 0
for _ in range(TRIED):
    asked = chance.sample(questions, chance.randint(1, len(questions)))
    flags = [word for q in asked for word in (f"--{q['id']}", chance.choice(q["options"])["id"])]
    result = json.loads(langpick("recommend", *flags, "--format", "json"))
    if not result["verdict"]["rival"]:
        continue
    scores = {one["id"]: round(one["score"] * 10) for one in result["alternatives"]}
    leader = next(one["id"] for one in result["alternatives"] if one["eligible"])
    lead = scores[leader] - scores[result["verdict"]["rival"]]
    off += lead != (20 * result["lead"]["numerator"] // result["lead"]["denominator"] + 1) // 2
    documents = {form: langpick("recommend", *flags, "--format", form) for form in ("text", "markdown", "adr", "html")}
    documents["what-if"] = langpick("what-if", *flags)
    documents["panel"] = langpick("ask", "--plain", "--stdin", *flags, given="l\nr\nf\n")
    for form, document in documents.items():
        for pattern in TELLING[form]:
            for found in re.findall(pattern, " ".join(document.split())):
                told[form] += 1
                if abs(tenths(found)) != abs(lead):
                    wrong.append(f"{form}: {found}, where the scores differ by {lead / 10}: {' '.join(flags)}")
wrong += [f"no {form} told a lead" for form, count in told.items() if count == 0]
if off < TRIED // 10:
    wrong.append(f"only {off} leads would have been rounded otherwise: these answers test nothing")
print("\n".join(wrong) or f"{sum(told.values())} leads are what the scores differ by; {off} would have been rounded otherwise")
sys.exit(bool(wrong))
