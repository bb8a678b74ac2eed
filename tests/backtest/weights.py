#!/usr/bin/env python3
"""Proposes integer weights for the knowledge base from the precedents, and says what they are worth.

Every weight starts where an expert set it. A step of one is taken where it lowers the log loss over the cases by
more than the pull back to the start costs, so that the data can nudge and not invent. What a proposal is worth is
told by cross-validation alone: each case is judged with weights that were proposed without it. Cases that are kept
apart are never looked at. Nothing is written; a person decides, and gives the reason in the knowledge base.

The model is that of docs/method.md, written down a second time for speed of trying; --check compares it with the
program on every case.
"""
import argparse
import hashlib
import json
import math
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLASSES = ("go", "rust", "both", "neither")
STRENGTHS = ("tie", "lean", "clear", "strong")
SPREAD = 5.0  # score points by which a lead has to grow to count e times as much
STEEP = 0.9  # the same for points above what an outside option needs


def read_cases(path):
    for case in json.loads(Path(path).read_text(encoding="utf-8"))["precedents"]:
        case["options"] = {question: answer["option"] if isinstance(answer["option"], list) else [answer["option"]]
                           for question, answer in case["answers"].items()}
        case["outcome"] = class_of(case["chosen"])
        yield case


def holds(condition, answers):
    if "question" in condition:
        return any(option in condition["is"] for option in answers.get(condition["question"], ()))
    if "all" in condition:
        return all(holds(part, answers) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, answers) for part in condition["any"])
    if "not" in condition:
        return not holds(condition["not"], answers)
    return points(condition, answers) >= condition["at_least"]


def points(condition, answers):
    return sum(item["points"] for item in condition["of"] if holds(item["when"], answers))


def class_of(choice):
    return choice if choice in CLASSES else "neither"


class Model:
    def __init__(self, kb):
        self.kb = kb
        self.alternatives = [a["id"] for a in kb["alternatives"]]
        self.criteria = {c["id"]: c for c in kb["criteria"]}
        self.options = {(q["id"], o["id"]): o for q in kb["questions"] for o in q["options"]}
        self.outside = [r for r in kb["rules"] if "prefer_outside" in r]

    def eligible(self, answers):
        out = set()
        for rule in self.kb["rules"]:
            if "exclude" in rule and holds(rule["when"], answers):
                out.add(rule["exclude"])
                out |= {a["id"] for a in self.kb["alternatives"] if rule["exclude"] in a.get("members", ())}
        return [a for a in self.alternatives if a not in out]

    def sums(self, answers):
        """What each criterion gives each alternative, and the sum of all weights."""
        chosen = [self.options[q, o] for q, options in answers.items() for o in options]
        dropped = {c for option in chosen for c in option.get("drops", ())}
        terms = [(c["id"], c["base_weight"], c["ratings"]) for c in self.kb["criteria"]
                 if not c.get("situational") and c["id"] not in dropped]
        terms += [(e["criterion"], e["weight"], e.get("ratings") or self.criteria[e["criterion"]]["ratings"])
                  for option in chosen for e in option.get("effects", ())]
        sums = {}
        for criterion, weight, ratings in terms:
            for alternative in self.alternatives:
                by = sums.setdefault(criterion, dict.fromkeys(self.alternatives, 0))
                by[alternative] += weight * ratings[alternative]
        return sums, sum(weight for _, weight, _ in terms)

    def choice(self, answers):
        for rule in self.outside:
            if holds(rule["when"], answers) and not ("unless" in rule and holds(rule["unless"], answers)):
                return rule["prefer_outside"]
        eligible = self.eligible(answers)
        sums, _ = self.sums(answers)
        totals = {a: sum(by[a] for by in sums.values()) for a in eligible}
        best = [a for a in eligible if totals[a] == max(totals.values())]
        return best[0] if best else None


class Fit(Model):
    """Coordinate descent over the weights of effects and base terms and the points of rules."""

    def __init__(self, kb, cases, pull):
        super().__init__(kb)
        self.cases, self.pull = cases, pull
        everywhere = set(range(len(cases)))
        given = {}
        for i, case in enumerate(cases):
            for question, options in case["options"].items():
                for option in options:
                    given.setdefault((question, option), set()).add(i)
        # where it stands, its key, its start, the least and the largest value, the cases that it moves
        self.knobs = []
        for c in kb["criteria"]:
            if c.get("base_weight"):
                start = c["base_weight"]
                self.knobs.append((c, "base_weight", start, max(0, start - 2), start + 2, everywhere))
        for place, option in self.options.items():
            for e in option.get("effects", ()):
                reach = max(3, e["weight"] // 2)
                self.knobs.append((e, "weight", e["weight"], max(1, e["weight"] - reach), e["weight"] + reach,
                                   given.get(place, set())))
        for rule in self.outside:
            for item in rule["when"].get("of", ()):
                start = item["points"]
                least, most = (max(1, start - 2), start + 2) if start > 0 else (start - 2, min(-1, start + 2))
                self.knobs.append((item, "points", start, least, most,
                                   {i for i in everywhere if holds(item["when"], cases[i]["options"])}))
        self.fair = [self.eligible(case["options"]) for case in cases]

    def loss(self, i):
        """How surprised the model is by what was chosen: minus the logarithm of the share it gave to that."""
        answers, chosen = self.cases[i]["options"], self.cases[i]["outcome"]
        margins = [points(r["when"], answers) - r["when"]["at_least"] if "of" in r["when"]
                   else (9 if holds(r["when"], answers) else -9) for r in self.outside]
        outside = 1 / (1 + math.exp(-STEEP * (max(margins) + 0.5)))
        if chosen == "neither":
            return -math.log(max(1e-4, outside))
        if chosen not in self.fair[i]:
            return -math.log(1e-4)
        sums, weight = self.sums(answers)
        totals = {a: sum(by[a] for by in sums.values()) / (SPREAD * weight) for a in self.fair[i]}
        top = max(totals.values())
        among = math.exp(totals[chosen] - top) / sum(math.exp(t - top) for t in totals.values())
        return -math.log(max(1e-4, (1 - outside) * among))

    def restart(self):
        for place, key, start, *_ in self.knobs:
            place[key] = start

    def train(self, on, passes=4):
        loss = {i: self.loss(i) for i in on}
        for _ in range(passes):
            moved = False
            for place, key, start, least, most, touches in self.knobs:
                touched = [i for i in touches if i in loss]
                now = place[key]
                best = (sum(loss[i] for i in touched) + self.pull * abs(now - start), now, {})
                for value in (now - 1, now + 1):
                    if least <= value <= most and touched:
                        place[key] = value
                        new = {i: self.loss(i) for i in touched}
                        cost = sum(new.values()) + self.pull * abs(value - start)
                        if cost < best[0] - 1e-6:
                            best = (cost, value, new)
                place[key] = best[1]
                loss.update(best[2])
                moved |= best[1] != now
            if not moved:
                return


def right(model, cases):
    return sum(class_of(model.choice(c["options"])) == c["outcome"] for c in cases)


def check(model, cases, program):
    lines = "".join(json.dumps({"id": c["id"], "answers": c["options"]}) + "\n" for c in cases)
    lines = subprocess.run([program, "batch", "--fields", "id,choice"], input=lines, text=True, check=True,
                           capture_output=True).stdout
    wrong = [case["id"] for case, line in zip(cases, lines.splitlines(), strict=True)
             if json.loads(line)["choice"] != model.choice(case["options"])]
    print(f"{len(cases)} cases, the program and this script differ on {len(wrong)}", *wrong)
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kb", default=ROOT / "data/go-vs-rust.json")
    parser.add_argument("--cases", default=ROOT / "data/go-vs-rust.precedents.json")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--pull", type=float, default=0.1, help="what a step away from the start costs")
    parser.add_argument("--check", metavar="PROGRAM", help="only compare this script's choices with the program's")
    arguments = parser.parse_args()
    kb = json.loads(Path(arguments.kb).read_text(encoding="utf-8"))
    cases = list(read_cases(arguments.cases))
    if arguments.check:
        return check(Model(kb), cases, arguments.check)

    cases = [c for c in cases if c["took_part"]]
    fit = Fit(kb, cases, arguments.pull)
    print(f"as they stand: {right(fit, cases)} of {len(cases)} right (these cases took part in setting them)")
    order = sorted(range(len(cases)), key=lambda i: hashlib.sha256(cases[i]["id"].encode()).hexdigest())
    found = 0
    for fold in range(arguments.folds):
        out = order[fold::arguments.folds]
        fit.restart()
        fit.train(set(order) - set(out))
        found += right(fit, [cases[i] for i in out])
    print(f"proposals, cross-validated: {found} of {len(cases)} right")
    fit.restart()
    fit.train(set(order))
    print(f"proposals from all of them: {right(fit, cases)} right, on the cases that they were made from")
    for place, key, start, *_ in fit.knobs:
        if place[key] != start:
            name = place.get("id") or place.get("reason") or json.dumps(place.get("when"))
            print(f"  {start:4} -> {place[key]:4}  {key}: {name[:100]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
