#!/usr/bin/python3
"""What CI servers are told: JUnit, annotations of GitHub, SARIF, GitLab's code quality report and TAP, of `check`, `kb
validate` and the gates of `recommend`, each with every kind of finding and with hostile texts, held against the
schemas of who reads them. LINT_TEST is the unit test that has a broken knowledge base for each finding of `kb validate`.
Usage: tests/outside/ci_reports.py PROGRAM LINT_TEST"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

from jsonschema import Draft7Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEA = (ROOT / "tests/data/tea-or-coffee.json").read_text()
SARIF_SCHEMA = ROOT / "tests/outside/adr/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
FORMATS = ("junit", "github", "sarif", "gitlab", "tap")
CAUSES = {"changed", "shrunk", "dropped", "stale", "overdue", "undated", "exception", "questions", "duplicate", "unreadable"}
PROGRAM = ""
LINT_TEST = ""
SCRATCH = tempfile.TemporaryDirectory()

# As GitLab documents it.
GITLAB_SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}},
                },
            },
        },
        "additionalProperties": False,
    },
}
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
HOSTILE = "a,b:c%<&\"'# ]]> \\ \u202e::error::x\uffff\n::stop-commands::y"


def folder(files):
    path = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH.name))
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text)
    return path


def run(where, *arguments, **variables):
    done = subprocess.run([PROGRAM, *arguments], cwd=where, env=variables, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def checked_folder(name="d"):
    """A folder in which `check` finds each cause, and the arguments for it."""
    place = folder({"tea.json": TEA, f"{name}/broken.json": '{"document": "langpick-record",\n\n  x'})
    changed = json.loads(TEA.replace('"tea": 70', '"tea": 55').replace('"night"', '"midnight"'))
    changed["questions"].append(changed["questions"][0] | {"id": "lately"})
    (place / "new.json").write_text(json.dumps(changed))
    save = ["recommend", "--kb", "tea.json", "--save"]
    run(place, *save, f"{name}/changed.json", "--hour", "noon")
    run(place, *save, f"{name}/stale.json", "--hour", "morning")
    run(place, *save, f"{name}/shrunk.json", "--hour", "noon", "--usual", "tea-drinker")
    run(place, *save, f"{name}/dropped.json", "--hour", "night", "--review-by", "2026-12-01")
    dropped = json.loads((place / name / "dropped.json").read_text())
    dropped["answers"][HOSTILE] = "x"
    (place / name / "dropped.json").write_text(json.dumps(dropped))
    run(place, *save, f"{name}/exception.json", "--hour", "noon", "--accept", "coffee", "--accept-note", "x")
    adr = ["recommend", "--kb", "tea.json", "--format", "adr", "--hour", "noon", "--dir", name]
    for title in ("one", "two"):
        run(place, *adr, "--adr-title", title)
    run(place, *adr, "--adr-title", "rejected", "--adr-status", "rejected")
    (place / name / "0001-again.md").write_text("# Again\n")
    return place, ["check", name, "--kb", "new.json"]


DAY = ["--as-of", "2028-01-01", "--older-than", "1d"]


def codes_of(sarif):
    return {result["ruleId"] for result in sarif["runs"][0]["results"]}


class Reports(unittest.TestCase):
    """Each form is what its readers expect."""

    def junit(self, text):
        suite = xml.fromstring(text)
        self.assertEqual(suite.tag, "testsuite")
        cases = suite.findall("testcase")
        for attribute, element in (("tests", None), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            counted = cases if element is None else [case for case in cases if case.find(element) is not None]
            self.assertEqual(suite.get(attribute), str(len(counted)), attribute)
        if shutil.which("xmllint"):
            for schema in sorted((ROOT / "tests/data/junit").glob("*.xsd")):
                done = subprocess.run(
                    ["xmllint", "--noout", "--nonet", "--schema", schema, "-"],
                    input=text.encode(), capture_output=True, check=False,
                )
                self.assertEqual(done.returncode, 0, done.stderr.decode())
        return cases

    def github(self, text):
        found = []
        for line in text.splitlines():
            if not line.startswith("::"):
                continue
            match = re.fullmatch(r"::(error|warning|notice) ((?:[a-z]+=[^:,]*,?)*)::(.*)", line)
            self.assertIsNotNone(match, line)
            self.assertNotRegex(match[2] + match[3], r"%(?!25|0A|3A|2C)")
            found.append({"level": match[1]} | dict(part.split("=", 1) for part in match[2].split(",")))
        return found

    def sarif(self, text):
        document = json.loads(text)
        if SARIF_SCHEMA.exists():
            schema = json.loads(SARIF_SCHEMA.read_text())
            errors = [error.message for error in Draft7Validator(schema).iter_errors(document)]
            self.assertEqual(errors, [])
        self.assertEqual(document["version"], "2.1.0")
        (only,) = document["runs"]
        rules = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
        fingerprints = [result["partialFingerprints"]["langpick/v1"] for result in only["results"]]
        self.assertEqual(len(set(fingerprints)), len(fingerprints))
        for result in only["results"]:
            self.assertEqual(rules[result["ruleIndex"]], result["ruleId"])
            for location in result["locations"]:
                self.assertRegex(location["physicalLocation"]["artifactLocation"]["uri"], r"^(?!/|\./)[!-~]+$")
        return document

    def gitlab(self, text):
        document = json.loads(text)
        self.assertEqual([error.message for error in Draft7Validator(GITLAB_SCHEMA).iter_errors(document)], [])
        fingerprints = [finding["fingerprint"] for finding in document]
        self.assertEqual(len(set(fingerprints)), len(fingerprints))
        return document

    def tap(self, text):
        lines = text.splitlines()
        self.assertEqual(lines[0], "TAP version 13")
        points = []
        inside = False
        for line in lines[2:]:
            if line in ("  ---", "  ..."):
                inside = line == "  ---"
            elif inside:
                self.assertRegex(line, r'^(  findings:|    - code: ".*"|      (level|message): .*|      details:|        - ".*")$')
            elif not line.startswith("# "):
                self.assertRegex(line, r"^(not )?ok [0-9]+ - ")
                points.append(line)
        self.assertEqual(lines[1], f"1..{len(points)}")
        return points

    def read(self, where, arguments, status, **variables):
        """The reports of one run in each format, parsed; each has to exit as the others do."""
        read = {}
        for form in FORMATS:
            returned, out, _ = run(where, *arguments, "--format", form, **variables)
            self.assertEqual(returned, status, (form, out))
            self.assertIsNone(HARMFUL.search(out), form)
            read[form] = getattr(self, form)(out)
        return read


class Checks(Reports):
    """Of `check`."""

    def test_each_cause_in_each_form(self):
        seen = set()
        for name in ("d", HOSTILE.replace("/", "")):
            place, command = checked_folder(name)
            for day in (DAY, []):
                read = self.read(place, [*command, *day], 3)
                codes = codes_of(read["sarif"])
                seen |= codes
                count = len(read["sarif"]["runs"][0]["results"])
                self.assertEqual(len(read["gitlab"]), count)
                self.assertEqual(len(read["github"]), count)
                self.assertEqual({finding["check_name"] for finding in read["gitlab"]}, codes)
                self.assertEqual(len(read["junit"]), len(read["tap"]))
                self.assertTrue(any("# SKIP rejected" in point for point in read["tap"]))
        self.assertEqual(seen, CAUSES)

    def test_a_broken_record_has_a_line(self):
        place, command = checked_folder()
        read = self.read(place, command, 3)
        broken = [each for each in read["github"] if each["title"] == "langpick%3A unreadable"]
        self.assertEqual([(each["file"], each["line"], each["col"]) for each in broken], [("d/broken.json", "3", "3")])
        self.assertIn(3, [finding["location"]["lines"]["begin"] for finding in read["gitlab"]])

    def test_a_finding_is_known_again_when_its_numbers_change(self):
        place, command = checked_folder()

        def fingerprints(*more):
            return {
                (finding["check_name"], finding["location"]["path"]): finding["fingerprint"]
                for finding in self.read(place, [*command, *more], 3)["gitlab"]
            }

        before, after = fingerprints(*DAY), fingerprints("--as-of", "2029-01-01", "--older-than", "1d")
        self.assertEqual(before, after)

    def test_files_are_called_from_the_top_of_the_repository(self):
        place, _ = checked_folder()
        (place / "d/broken.json").unlink()
        (place / ".git").mkdir()

        def files(where, named, **variables):
            command = ["check", named, "--kb", str(place / "new.json"), *DAY, "--level", "changed=warn"]
            read = self.read(where, command, 0, **variables)
            found = {each["file"] for each in read["github"]}
            self.assertEqual({each["location"]["path"] for each in read["gitlab"]}, found)
            return found

        usual = files(place, "d")
        self.assertIn("d/changed.json", usual)
        for where, named in ((place, "./d"), (place, "d/"), (place, str(place / "d")), (place / "d", "."), (place / "d", "../d")):
            self.assertEqual(files(where, named), usual, named)
        workspace = {"GITHUB_WORKSPACE": str(place / "d")}
        self.assertEqual(files(place, "d", **workspace), {name.removeprefix("d/") for name in usual})
        (place / "link").symlink_to(place / "d", target_is_directory=True)
        self.assertIn("link/changed.json", files(place, "link/"))
        shutil.rmtree(place / ".git")
        self.assertEqual(files(place, "./d"), usual)


class OtherCommands(Reports):
    """Of `kb validate` and of the gates of `recommend`."""

    def test_a_broken_knowledge_base(self):
        broken = json.loads(TEA)
        broken["criteria"][0]["ratings"]["tea"] = HOSTILE
        broken["questions"][0]["colour"] = "green"
        broken["questions"][0]["options"][0]["effects"][0]["criterion"] = HOSTILE
        del broken["alternatives"][0]["name"]
        place = folder({"kb.json": json.dumps(broken), HOSTILE + ".json": "{\n  nonsense", "tea.json": TEA, ".git/x": ""})
        for name, status, least in (("kb.json", 1, 4), (HOSTILE + ".json", 1, 1), ("", 0, 0)):
            read = self.read(place, ["kb", "validate", *filter(None, [name])], status)
            found = read["sarif"]["runs"][0]["results"]
            self.assertGreaterEqual(len(found), least)
            self.assertEqual(len(read["github"]), len(found))
            self.assertEqual(len(read["junit"]), max(1, len(found)))
            if name:
                told = json.loads(run(place, "kb", "validate", name, "--format", "json")[1])["findings"]
                self.assertEqual([result["ruleId"] for result in found], [finding["code"] for finding in told])

    def test_each_finding_in_each_form(self):
        place = folder({".git/x": ""})
        subprocess.run([LINT_TEST, "[.copies]"], cwd=ROOT, env={"COPIES": place}, check=True, capture_output=True)
        copies = sorted(place.glob("*.json"))
        self.assertEqual({copy.stem for copy in copies}, {rule["id"] for rule in self.rules(place)})
        words = {"error": ("error", "error", "major"), "warning": ("warning", "warning", "minor"), "note": ("note", "notice", "info")}
        for copy in copies:
            told = json.loads(run(place, "kb", "validate", copy.name, "--notes", "--format", "json")[1])["findings"]
            self.assertEqual([finding["code"] for finding in told], [copy.stem])
            level = told[0]["level"]
            read = self.read(place, ["kb", "validate", copy.name, "--notes"], 1 if level == "error" else 0)
            (result,) = read["sarif"]["runs"][0]["results"]
            (quality,) = read["gitlab"]
            (annotation,) = read["github"]
            self.assertEqual((result["level"], annotation["level"], quality["severity"]), words[level])
            self.assertEqual((result["ruleId"], quality["check_name"]), (copy.stem, copy.stem))
            (case,) = read["junit"]
            self.assertEqual(case.find("failure") is not None, level == "error")
            self.assertEqual(read["tap"][0].startswith("not ok"), level == "error")

    def rules(self, place):
        report = json.loads(run(place, "kb", "validate", "--format", "sarif")[1])
        return report["runs"][0]["tool"]["driver"]["rules"]

    def test_gates(self):
        place = folder({"tea.json": TEA, "a/answers.json": '{"answers": {"hour": "noon"}}', ".git/x": ""})
        gates = ["--expect", "coffee", "--fail-on", "near-tie", "--min-acceptability", "1", "--min-answered", "2"]
        command = ["recommend", "--kb", "tea.json", "--answers", "a/answers.json"]
        read = self.read(place, [*command, *gates], 1)
        self.assertEqual(codes_of(read["sarif"]), {"expect", "min-answered"})
        self.assertEqual({each["file"] for each in read["github"]}, {"a/answers.json"})
        self.assertEqual(len(read["junit"]), 4)
        self.assertEqual([point.split(" ")[0] for point in read["tap"]], ["not", "ok", "ok", "not"])
        all_gates = ["--expect", "python", "--fail-on", "near-tie", "--min-acceptability", "99", "--min-answered", "9"]
        read = self.read(place, ["recommend", "--domain", "cli-tool", *all_gates], 1)
        self.assertEqual(codes_of(read["sarif"]), {rule["id"] for rule in read["sarif"]["runs"][0]["tool"]["driver"]["rules"]})
        self.assertEqual(len(read["gitlab"]), len(all_gates) // 2)
        self.read(place, [*command, "--expect", "tea"], 0)
        self.read(place, ["recommend", "--kb", "tea.json", "--hour", "noon", "--expect", "coffee"], 1)
        status, out, err = run(place, *command, "--format", "junit")
        self.assertEqual((status, out), (2, ""))
        self.assertIn("add --expect", err)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] == "--help":
        sys.exit(__doc__)
    LINT_TEST = str(pathlib.Path(sys.argv.pop()).resolve())
    PROGRAM = str(pathlib.Path(sys.argv.pop()).resolve())
    unittest.main(verbosity=0)
