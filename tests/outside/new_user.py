#!/usr/bin/python3
"""What a new user missed in version 0.1.0: which comparison the questionnaire is about, the project's name in what is
printed, gates and records of a team, pros and cons that the answers bring in, and the line of each finding.
Usage: tests/outside/new_user.py PROGRAM"""

import fcntl
import json
import os
import pathlib
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORE = ROOT / "tests/data/data-store.json"
TEA = (ROOT / "tests/data/tea-or-coffee.json").read_text()
PROGRAM = ""
SCRATCH = tempfile.TemporaryDirectory()
PLAIN = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
NAMED = ["--project", "log-shipper"]


def folder(files=()):
    path = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH.name))
    for name, text in dict(files).items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text if isinstance(text, str) else json.dumps(text))
    return path


def run(where, *arguments):
    done = subprocess.run([PROGRAM, *arguments], cwd=where, env=PLAIN, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def first_screen(*arguments, columns=80):
    """What stands there before anything is typed."""
    home = folder()
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(home)
        os.execve(PROGRAM, [PROGRAM, "ask", *arguments], PLAIN | {"HOME": str(home)})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    text = b""
    until = time.monotonic() + 20
    while time.monotonic() < until and b"1 of" not in text:
        if select.select([terminal], [], [], 0.2)[0]:
            text += os.read(terminal, 65536)
        if b"\x1b[6n" in text:  # where the cursor is
            os.write(terminal, b"\x1b[1;1R")
            text = text.replace(b"\x1b[6n", b"")
    settled = time.monotonic() + 0.5
    while time.monotonic() < settled:
        if select.select([terminal], [], [], 0.1)[0]:
            text += os.read(terminal, 65536)
    os.write(terminal, b"q\r\n")
    os.close(terminal)
    os.waitpid(pid, 0)
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text.decode(errors="replace"))


class FirstScreen(unittest.TestCase):
    """It says what the questions are for."""

    def test_the_comparison_is_named(self):
        for flags in ([], ["--plain"]):
            screen = first_screen("--kb", str(STORE), *flags)
            self.assertIn("Where to keep the data", screen, flags)
            self.assertRegex(screen, r"Question 1 of [0-9]+\b", flags)
            self.assertIn("Go or Rust", first_screen(*flags), flags)

    def test_on_a_narrow_screen_too(self):
        screen = first_screen("--kb", str(STORE), columns=40)
        self.assertIn("Where to keep the data", screen)
        self.assertRegex(screen, r"Question 1 of [0-9]+\b")

    def test_the_project_is_named(self):
        for flags in ([], ["--plain"]):
            self.assertIn("Go or Rust for log-shipper", first_screen(*NAMED, *flags), flags)


class ProjectName(unittest.TestCase):
    """Whatever is printed about a project says which one."""

    def test_in_each_format(self):
        place = folder()
        for command in ("recommend", "what-if"):
            for form in {"recommend": ("text", "markdown", "adr", "html", "svg"), "what-if": ("text", "markdown")}[command]:
                status, out, err = run(place, command, "--domain", "api-service", *NAMED, "--format", form)
                self.assertEqual(status, 0, err)
                self.assertIn("Go or Rust for log-shipper", out, (command, form))
            out = json.loads(run(place, command, "--domain", "api-service", *NAMED, "--format", "json")[1])
            self.assertEqual(out["project"], "log-shipper")

    def test_it_comes_from_the_answers_and_goes_with_them(self):
        place = folder({"a.json": {"project": "log-shipper", "answers": {"domain": "api-service"}}})
        out = json.loads(run(place, "recommend", "--answers", "a.json", "--format", "json", "--save", "r.json", "-o", "-")[1])
        self.assertEqual(out["project"], "log-shipper")
        self.assertIn("--project log-shipper", out["command"])
        self.assertEqual(json.loads((place / "r.json").read_text())["project"], "log-shipper")
        again = run(place, "recommend", "--answers", "r.json")[1]
        self.assertTrue(again.startswith("Go or Rust for log-shipper: "), again[:60])
        over = run(place, "recommend", "--answers", "a.json", "--project", "other")[1]
        self.assertTrue(over.startswith("Go or Rust for other: "), over[:60])

    def test_in_names_of_decision_records_and_in_checks(self):
        place = folder({"adr/README.md": ""})
        out = run(place, "recommend", "--domain", "api-service", *NAMED, "--format", "adr", "--dir", "adr")[1]
        self.assertRegex(out, r"^adr/0001-go-or-rust-for-log-shipper-[a-z]+\.md$")
        self.assertIn("log-shipper: ", run(place, "check", "adr")[1].splitlines()[0])
        self.assertEqual(json.loads(run(place, "check", "adr", "--format", "json")[1])["records"][0]["project"], "log-shipper")

    def test_a_name_is_one_line(self):
        for name in ("a\nb", " ", "\udcff".encode("utf-8", "surrogateescape")):
            self.assertEqual(run(folder(), "recommend", "--domain", "api-service", "--project", name)[0], 2, name)
        place = folder({"a.json": {"project": "a\nb", "answers": {"domain": "api-service"}}})
        self.assertEqual(run(place, "recommend", "--answers", "a.json")[0], 3)

    def test_a_record_without_one_is_as_it_was(self):
        for record in sorted((ROOT / "tests/data/records").glob("*.json")):
            status, out, _ = run(record.parent, "check", record.name, "--kb", "../tea-or-coffee.json", "--format", "json")
            self.assertIn(status, (0, 1), record)
            named = json.loads(record.read_text()).get("project")
            self.assertEqual(json.loads(out)["records"][0]["project"], named, record)


def team():
    """Two for coffee and one for tea, of whom one answers little."""
    return folder({
        "tea.json": TEA,
        "ann.json": {"answers": {"hour": "noon", "usual": ["tea-drinker"]}},
        "bob.json": {"answers": {"hour": "noon"}},
        "cyd.json": {"answers": {"hour": "morning"}},
    })


BALLOTS = ["team", "--kb", "tea.json", "ann.json", "bob.json", "cyd.json"]


class TeamDecides(unittest.TestCase):
    """A team has what one person has: gates, a record, a decision record, Markdown."""

    def verdict(self, place, *more):
        return json.loads(run(place, *BALLOTS, *more, "--format", "json")[1])["verdict"]

    def test_gates_judge_the_group_and_say_so(self):
        place = team()
        verdict = self.verdict(place)
        other = "coffee" if verdict["choice"] == "tea" else "tea"
        self.assertEqual(run(place, *BALLOTS, "--expect", verdict["choice"])[0], 0)
        status, _, err = run(place, *BALLOTS, "--expect", other)
        self.assertEqual((status, err), (1, f"langpick: gate: --expect: expected {other}, found {verdict['choice']} for the group\n"))
        least = verdict["acceptability_percent"]
        self.assertEqual(run(place, *BALLOTS, "--min-acceptability", str(least))[0], 0)
        status, _, err = run(place, *BALLOTS, "--min-acceptability", f"{least + 0.01:.2f}")
        self.assertEqual((status, err.strip().rsplit("found ", 1)[1]), (1, f"{least:.2f} % for the group"))

    def test_the_ballot_with_the_fewest_answers_counts(self):
        status, _, err = run(team(), *BALLOTS, "--min-answered", "2")
        self.assertEqual((status, err), (1, 'langpick: gate: --min-answered: expected at least 2 answers, found 1 in the ballot of "bob"\n'))

    def test_a_group_is_no_firmer_than_each_ballot_allows(self):
        place = folder({"all.jsonl": "\n".join(json.dumps({"name": name, "answers": answers}) for name, answers in (
            ("ann", {"target": "bare-metal"}), ("bob", {"domain": "api-service"})))})
        verdict = json.loads(run(place, "team", "all.jsonl", "--format", "json")[1])["verdict"]
        self.assertIn(verdict["strength"], ("lean", "tie"))
        self.assertEqual(run(place, "team", "all.jsonl", "--fail-on", "lean")[0], 1)

    def test_a_near_tie_of_the_group_is_one(self):
        place = folder({"tea.json": TEA, "a.json": {"answers": {"hour": "morning"}}, "b.json": {"answers": {"hour": "night"}}})
        verdict = json.loads(run(place, "team", "--kb", "tea.json", "a.json", "b.json", "--format", "json")[1])["verdict"]
        status, _, err = run(place, "team", "--kb", "tea.json", "a.json", "b.json", "--fail-on", "near-tie")
        self.assertEqual(status, 1 if verdict["outcome"] == "near_tie" else 0, err)

    def test_rules_that_decide_pass_no_gate_of_acceptability(self):
        place = folder({"a.json": {"answers": {"domain": "data-science", "existing-code": "scripting", "libraries": ["python"]}}})
        verdict = json.loads(run(place, "team", "a.json", "--format", "json")[1])["verdict"]
        self.assertEqual((verdict["outcome"], verdict["acceptability_percent"]), ("look_elsewhere", None))
        self.assertEqual(run(place, "team", "a.json", "--min-acceptability", "0")[0], 1)

    def test_one_ballot_is_judged_as_one_person_is(self):
        answers = {"domain": "network-proxy", "latency": "tight-tail", "team-size": "5-20", "footprint": "dominant"}
        place = folder({"a.json": {"answers": answers}})
        group = json.loads(run(place, "team", "a.json", "--format", "json")[1])["verdict"]
        alone = json.loads(run(place, "recommend", "--answers", "a.json", "--format", "json")[1])["verdict"]
        for key in ("choice", "outcome", "strength", "acceptability_against", "runner_up", "rival", "decided_by"):
            self.assertEqual(group[key], alone[key], key)
        self.assertAlmostEqual(group["acceptability_percent"], alone["acceptability_percent"], delta=0.01)

    def test_gates_are_told_to_servers(self):
        place = team()
        for form, mark in (("junit", "<failure"), ("github", "::error"), ("sarif", '"ruleId"'), ("gitlab", '"check_name"'), ("tap", "not ok")):
            status, out, _ = run(place, *BALLOTS, "--min-answered", "2", "--format", form)
            self.assertEqual(status, 1)
            self.assertIn(mark, out, form)
        self.assertIn('name="langpick team"', run(place, *BALLOTS, "--min-answered", "1", "--format", "junit")[1])
        self.assertEqual(run(place, *BALLOTS, "--format", "junit")[0], 2)  # no gate is stated

    def test_markdown(self):
        status, out, _ = run(team(), *BALLOTS, "--format", "markdown", *NAMED)
        self.assertEqual(status, 0)
        self.assertTrue(out.startswith("# Tea or coffee for log-shipper: "), out[:80])
        self.assertIn("| bob |", out)

    def test_a_record_holds_and_is_taken_up_again(self):
        place = team()
        run(place, *BALLOTS, *NAMED, "--save", "r.json", "--record-note", "Over lunch.", "-o", "t.txt")
        record = json.loads((place / "r.json").read_text())
        self.assertEqual((record["schema_version"], record["project"], record["note"]), (2, "log-shipper", "Over lunch."))
        self.assertEqual([ballot["name"] for ballot in record["ballots"]], ["ann", "bob", "cyd"])
        self.assertEqual(record["verdict"]["choice"], self.verdict(place)["choice"])
        status, out, _ = run(place, "check", "r.json", "--kb", "tea.json")
        self.assertEqual(status, 0)
        self.assertTrue(out.startswith("holds"), out)
        again = run(place, "team", "--kb", "tea.json", "r.json", "--format", "json")[1]
        self.assertEqual(again, run(place, *BALLOTS, *NAMED, "--format", "json")[1])
        self.assertEqual(run(place, "recommend", "--kb", "tea.json", "--answers", "r.json")[0], 3)

    def test_a_check_says_whose_ballot_moved(self):
        place = team()
        run(place, *BALLOTS, "--save", "r.json", "-o", "t.txt")
        (place / "new.json").write_text(TEA.replace('"tea": 70, "coffee": 60', '"tea": 0, "coffee": 100'))
        status, out, _ = run(place, "check", "r.json", "--kb", "new.json", "--format", "json")
        (checked,) = json.loads(out)["records"]
        self.assertEqual((status, checked["result"]), (1, "changed"))
        moved = [(each["subject"], each["path"], each["before"], each["after"]) for each in checked["moved"]["list"]]
        self.assertIn(("ballot", "bob", "tea", "coffee"), moved)
        self.assertEqual(run(place, "kb", "diff", "tea.json", "new.json", "r.json")[0], 0)

    def test_what_the_knowledge_base_has_no_longer_is_said(self):
        place = team()
        run(place, *BALLOTS, "--save", "r.json", "-o", "t.txt")
        (place / "new.json").write_text(TEA.replace('"morning"', '"dawn"'))
        out = run(place, "check", "r.json", "--kb", "new.json")[1]
        self.assertIn("cyd: hour/morning", out)

    def test_a_decision_record(self):
        place = team()
        (place / "adr").mkdir()
        status, out, err = run(place, *BALLOTS, *NAMED, "--format", "adr", "--dir", "adr")
        self.assertEqual(status, 0, err)
        text = (place / out.strip()).read_text()
        self.assertRegex(text, r"(?m)^# Tea or coffee for log-shipper: ")
        self.assertIn("* Ballot of bob: ", text)
        self.assertIn("(ann and bob)", text)  # who answered what, where they differ
        self.assertEqual(run(place, "check", "adr", "--kb", "tea.json")[0], 0)

    def test_a_folder_is_its_ballots(self):
        place = team()
        (place / "kb.json").write_text((place / "tea.json").read_text())
        (place / "tea.json").unlink()
        (place / "votes/late").mkdir(parents=True)
        for name, where in (("ann", "votes/ann.json"), ("bob", "votes/BOB.JSON"), ("cyd", "votes/late/cyd.jsonl")):
            (place / f"{name}.json").rename(place / where)
        (place / "votes/README.md").write_text("# Votes\n")
        named = ["votes/BOB.JSON", "votes/ann.json", "votes/late/cyd.jsonl"]
        vote = ["team", "--kb", "kb.json", "--format", "json"]
        self.assertEqual(run(place, *vote, "votes"), run(place, *vote, *named))
        (place / "none").mkdir()
        self.assertEqual(run(place, *vote, "none"), (3, "", "langpick: error: none: holds no ballot: no .json or .jsonl file\n"))
        (place / "none/link").symlink_to("../votes")
        self.assertIn("none/link: a link to a folder", run(place, *vote, "none")[2])

    def test_ballots_about_two_projects_are_no_team(self):
        place = folder({"a.json": {"project": "x", "answers": {"domain": "api-service"}},
                        "b.json": {"project": "y", "answers": {"domain": "cli-tool"}}})
        status, _, err = run(place, "team", "a.json", "b.json")
        self.assertEqual(status, 3)
        self.assertIn('the ballot of "b" is about "y", that of "a" about "x"', err)
        self.assertEqual(run(place, "team", "a.json", "b.json", "--project", "z")[0], 0)


class ProsAndCons(unittest.TestCase):
    """Those of a decision record are what the answers bring in, each with its sources."""

    def options_of(self, *answers):
        out = run(folder(), "recommend", *answers, "--format", "adr")[1]
        section = out.split("## Pros and Cons of the Options", 1)[1].split("\n## ", 1)[0]
        return {part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in section.split("### ")[1:]}

    def test_none_is_general(self):
        for option in self.options_of("--domain", "network-proxy", "--latency", "tight-tail").values():
            self.assertNotIn("where this holds", option)

    def test_each_is_a_contribution_with_its_points_and_sources(self):
        answers = ["--domain", "network-proxy", "--latency", "tight-tail", "--release", "weeks"]
        result = json.loads(run(folder(), "recommend", *answers, "--format", "json")[1])
        names = {each["id"]: each["name"] for each in result["alternatives"]}
        leader, rival = (names[result["verdict"][key]] for key in ("choice", "rival"))
        options = self.options_of(*answers)
        weighty = max((each for each in result["contributions"] if each["question"]), key=lambda each: each["numerator"])
        flat = " ".join(options[leader].split())
        self.assertIn(f"(+{weighty['points']} points against {rival}; {', '.join(weighty['sources'])}).", flat)
        mirrored = " ".join(options[rival].split())
        self.assertIn(f"(−{weighty['points']} points against {leader}; {', '.join(weighty['sources'])}).", mirrored)


class NextSteps(unittest.TestCase):
    """Of alternatives and outside options: told only where their condition holds of the answers."""

    CUP = "Buy a cup with a lid."
    FILTER = "Look after the filter."
    KB = json.loads(TEA)
    KB["alternatives"][1]["next_steps"] = ["Grind it.", {"text": CUP, "when": {"question": "hour", "is": "morning"}}]
    KB["outside_options"][0]["next_steps"] = [
        {"text": FILTER, "when": {"not": {"question": "usual", "is": "tea-drinker"}}}, "Drink."]

    def steps(self, *answers):
        out = run(folder({"kb.json": self.KB}), "recommend", "--kb", "kb.json", *answers, "--format", "json")[1]
        return [step for step in json.loads(out)["next_steps"] if "open" not in step]

    def test_those_whose_condition_holds_are_told(self):
        self.assertEqual(self.steps("--hour", "morning", "--usual", "coffee-drinker"), ["Grind it.", self.CUP])
        self.assertEqual(self.steps("--hour", "noon", "--usual", "coffee-drinker"), ["Grind it."])
        self.assertEqual(self.steps("--hour", "night"), [self.FILTER, "Drink."])
        self.assertEqual(self.steps("--hour", "night", "--usual", "tea-drinker"), ["Drink."])

    def test_the_report_tells_no_other(self):
        place = folder({"kb.json": self.KB})
        for hour, count in (("morning", 1), ("noon", 0)):
            for shape in ("text", "markdown", "html"):
                out = run(place, "recommend", "--kb", "kb.json", "--hour", hour, "--usual", "coffee-drinker", "--format", shape)[1]
                self.assertEqual(out.count(self.CUP), count, (hour, shape))

    def test_the_condition_is_shown_compared_and_checked(self):
        place = folder({"kb.json": self.KB, "plain.json": TEA, "typo.json": json.dumps(self.KB).replace('"is": "morning"', '"is": "mourning"')})
        shown = " ".join(run(place, "kb", "show", "alternative:coffee", "--kb", "kb.json")[1].split())
        self.assertIn(f"{self.CUP} It is told only when hour is morning.", shown)
        differences = " ".join(run(place, "kb", "diff", "plain.json", "kb.json")[1].split())
        self.assertIn(f"{self.CUP} (told when hour is morning)", differences)
        code, out, err = run(place, "kb", "validate", "--kb", "typo.json")
        self.assertEqual(code, 3)
        self.assertIn('#/alternatives/1/next_steps/1/when/is: no option "mourning"; did you mean "morning"?', out + err)


class Groups(unittest.TestCase):
    """What a page sums up can be opened, and is the sum of what is in it."""

    def test_each_member_is_named_with_its_points(self):
        answers = ["--domain=network-proxy", "--target=every-node,servers", "--libraries=go-cloud,rust-crates",
                   "--parts=one-part", "--workload=cpu-bound", "--latency=tight-tail", "--memory-safety=hostile-input",
                   "--footprint=dominant", "--team-size=5-20", "--hiring=steady", "--code-priority=guarantees"]
        status, page, err = run(folder(), "recommend", *answers, "--format", "html")
        self.assertEqual(status, 0, err)
        opened = re.findall(
            r"<strong>([^<]*)</strong> <span class=\"number\">([^<]*)</span></p>\s*<svg(?:(?!</svg>).)*</svg>\s*"
            r"<details><summary>Each of them</summary>\s*<ul>(.*?)</ul>", page, re.S)
        self.assertTrue(opened)
        for words, total, members in opened:
            points = [float(n.replace("−", "-")) for n in re.findall(r": ([+−]?[0-9.]+)</li>", members)]
            count = re.search(r"\(([0-9]+) criteri|^([0-9]+) more", words)
            self.assertEqual(len(points), int(count[1] or count[2]), words)
            self.assertAlmostEqual(sum(points), float(total.replace("−", "-")), delta=0.05 * len(points) + 0.06)


class WhatDoesNotCount(unittest.TestCase):
    """An undemanding answer is a reason for nobody."""

    def test_it_is_left_out_and_no_contribution(self):
        _, out, _ = run(folder(), "recommend", "--domain", "api-service", "--memory-safety", "low", "--format", "json")
        result = json.loads(out)
        self.assertEqual(result["left_out"], [{"criterion": "memory-safety", "question": "memory-safety", "option": "low"}])
        self.assertNotIn("memory-safety", [c["criterion"] for c in result["contributions"]])
        self.assertEqual(sum(c["numerator"] for c in result["contributions"]), result["lead"]["numerator"])

    def test_unless_another_answer_brings_it_weight(self):
        _, out, _ = run(folder(), "recommend", "--domain", "network-proxy", "--latency", "ordinary", "--format", "json")
        result = json.loads(out)
        self.assertEqual(result["left_out"], [])
        self.assertEqual([c["question"] for c in result["contributions"] if c["criterion"] == "predictable-latency"], ["domain"])
        self.assertEqual(sum(c["numerator"] for c in result["contributions"]), result["lead"]["numerator"])


class Lines(unittest.TestCase):
    """Each finding names its file and line, and so do the reports for CI servers."""

    BROKEN = TEA.replace('"neutral": true', '"neutral": false').replace('"sources": ["almanac"]', '"sources": []', 1)

    def expected(self, text):
        place = folder({"kb.json": text})
        found = json.loads(run(place, "kb", "validate", "kb.json", "--notes", "--format", "json")[1])["findings"]
        self.assertTrue(found)
        return place, found

    def test_of_what_is_meant(self):
        place, found = self.expected(self.BROKEN)
        lines = self.BROKEN.splitlines()
        self.assertLessEqual({"no-effect", "no-source"}, {finding["code"] for finding in found})
        for finding in found:
            line, column = map(int, finding["position"].split(":"))
            if finding["pointer"] == "":
                continue
            stands = lines[line - 1].encode()[column - 1 :].decode()
            key = finding["pointer"].rsplit("/", 1)[1]
            self.assertTrue(stands.startswith("{" if key.isdigit() else f'"{key}"'), (finding, stands[:20]))
        text = run(place, "kb", "validate", "kb.json", "--notes")[1].splitlines()
        for finding, said in zip(found, text):
            self.assertTrue(said.startswith(f"kb.json:{finding['position']}: {finding['level']}: "), said)
            self.assertIn(f"[{finding['code']}]", said)

    def test_for_servers(self):
        place, found = self.expected(self.BROKEN)
        positions = [tuple(map(int, finding["position"].split(":"))) for finding in found]
        command = ["kb", "validate", "kb.json", "--notes", "--format"]
        github = re.findall(r"file=kb\.json,line=(\d+),col=(\d+),", run(place, *command, "github")[1])
        self.assertEqual([tuple(map(int, each)) for each in github], positions)
        results = json.loads(run(place, *command, "sarif")[1])["runs"][0]["results"]
        regions = [result["locations"][0]["physicalLocation"]["region"] for result in results]
        self.assertEqual([(region["startLine"], region["startColumn"]) for region in regions], positions)
        gitlab = json.loads(run(place, *command, "gitlab")[1])
        self.assertEqual([each["location"]["lines"]["begin"] for each in gitlab], [line for line, _ in positions])

    def test_with_the_flag_and_by_the_environment(self):
        place = folder({"kb.json": self.BROKEN.replace('"sources": []', '"sources": ["almanac"]')})
        out = run(place, "kb", "validate", "--kb", "kb.json", "--format", "json")[1]
        self.assertNotIn(None, [finding["position"] for finding in json.loads(out)["findings"]])

    def test_of_answers_ballots_records_batches_and_stale_claims(self):
        place = folder({
            "tea.json": TEA,
            "a.json": '{\n  "answers": {\n    "hour": "dawn"\n  }\n}\n',
            "b.jsonl": '{"answers": {"hour": "noon"}}\n\n{"answers": {"hour": "dawn"}}\n',
            "r.json": '{\n "document": "langpick-record",\n "schema_version": "1"}\n',
            "r.md": '# T\n\n<!-- langpick-record: x\n{\n "document": "langpick-record",\n "schema_version": "1"}\n-->\n',
        })
        for command, start in (
            (["recommend", "--answers", "a.json"], 'a.json:3:5: #/answers/hour: no option "dawn"'),
            (["team", "a.json"], 'a.json:3:5: #/answers/hour: no option "dawn"'),
            (["team", "b.jsonl"], 'b.jsonl:3:14: #/answers/hour: no option "dawn"'),
            (["batch", "--strict", "b.jsonl"], 'b.jsonl:3:14: #/answers/hour: no option "dawn"'),
            (["check", "r.json"], "r.json:3:2: #/schema_version: expected an integer"),
            (["check", "r.md"], "r.md:6:2: #/schema_version: expected an integer"),
        ):
            err = run(place, *command, "--kb", "tea.json")[2]
            self.assertIn(f"langpick: error: {start}", err, command)
        found = re.findall(r"file=(r\.[a-z]+),line=(\d+)", run(place, "check", "r.json", "r.md", "--format", "github")[1])
        self.assertEqual(found, [("r.json", "3"), ("r.md", "6")])
        stale = run(place, "kb", "stale", "tea.json", "--as-of", "2030-01-01")[1].splitlines()[0]
        line, column = map(int, re.match(r"tea\.json:(\d+):(\d+): #/", stale).groups())
        self.assertTrue(TEA.splitlines()[line - 1][column - 1 :].startswith("{"), stale)


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
