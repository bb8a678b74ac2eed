#!/usr/bin/python3
"""The action for GitHub and the template for GitLab, as far as they can be tried without a runner: their scripts run as
the servers run them, in a repository whose decision holds, in one whose knowledge base has changed, and in one
without a decision. Usage: tests/outside/ci_templates.py PROGRAM"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
GITLAB = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())[".langpick"]
TEA = (ROOT / "tests/data/tea-or-coffee.json").read_text()
VALIDATOR = ROOT / "tests/outside/adr/node_modules/@action-validator/cli/cli.mjs"
PROGRAM = ""
SCRATCH = tempfile.TemporaryDirectory()
BESIDE = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1800000000"}


def repository():
    """One with a decision that holds, and langpick in an archive."""
    place = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH.name))
    (place / "docs/decisions").mkdir(parents=True)
    (place / ".git").mkdir()
    (place / "tea.json").write_text(TEA)
    (place / "new.json").write_text(TEA.replace('"tea": 70', '"tea": 40'))
    command = ["recommend", "--kb", "tea.json", "--hour", "noon", "--format", "adr", "--dir", "docs/decisions"]
    subprocess.run([PROGRAM, *command, "--adr-title", "```"], cwd=place, check=True, capture_output=True)
    (place / "langpick").write_text(f'#!/bin/sh\nexec "{PROGRAM}" "$@"\n')  # the program itself takes long to pack
    (place / "langpick").chmod(0o755)
    with tarfile.open(place / "langpick.tar.gz", "w:gz") as archive:
        archive.add(place / "langpick", "langpick-0/bin/langpick")
    (place / "langpick").unlink()
    return place


def run(script, place, shell, **variables):
    done = subprocess.run([*shell, script], cwd=place, env=BESIDE | variables, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


class GitHub(unittest.TestCase):
    """action.yml"""

    def act(self, place, **inputs):
        """Runs the steps; exit status and what the check printed."""
        given = {name: value["default"] for name, value in ACTION["inputs"].items()} | inputs
        self.assertEqual(set(given), set(ACTION["inputs"]))
        outputs = place / "outputs"
        runner = {"GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(place / "summary"), "RUNNER_TEMP": str(place / "temp")}
        printed = {}
        for step in ACTION["runs"]["steps"]:
            self.assertNotIn("${{", step["run"], "what comes from outside comes by the environment")
            values = {f"inputs.{name}": value for name, value in given.items()} | printed
            own = {name: values[value.strip("${} ")] for name, value in step["env"].items()}
            shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]
            status, out, err = run(step["run"], place, shell, **runner, **own)
            if step.get("id"):
                self.assertEqual(status, 0, err)
                for line in outputs.read_text().splitlines():
                    name, value = line.split("=", 1)
                    printed[f"steps.{step['id']}.outputs.{name}"] = value
        return status, out

    def test_a_decision_that_holds(self):
        place = repository()
        status, out = self.act(place, program=PROGRAM, flags="--kb=tea.json")
        self.assertEqual((status, out), (0, "1 record: 1 holds\n"))
        self.assertIn("    holds        docs/decisions/0001-decision.md: Tea", (place / "summary").read_text())

    def test_a_knowledge_base_that_changed(self):
        place = repository()
        status, out = self.act(place, archive="langpick.tar.gz", flags="--kb=new.json\n\n", sarif="report.sarif")
        self.assertEqual(status, 1)
        self.assertRegex(out, r"^::error file=docs/decisions/0001-decision\.md,title=langpick%3A changed::")
        self.assertIn("[changed]", (place / "summary").read_text())
        (result,) = json.loads((place / "report.sarif").read_text())["runs"][0]["results"]
        self.assertEqual(result["ruleId"], "changed")

    def test_several_folders_with_blanks_in_their_names(self):
        place = repository()
        (place / "docs/decisions").rename(place / "docs/our decisions")
        (place / "empty").mkdir()
        records = "docs/our decisions\nempty\n"
        self.assertEqual(self.act(place, program=PROGRAM, flags="--kb=tea.json", records=records)[0], 3)
        self.assertEqual(self.act(place, program=PROGRAM, flags="--kb=tea.json\n--allow-empty", records=records)[0], 0)

    def test_its_form(self):
        if VALIDATOR.exists():
            done = subprocess.run(["node", VALIDATOR, ROOT / "action.yml"], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


class GitLab(unittest.TestCase):
    """ci/gitlab.yml"""

    def work(self, place, **variables):
        (script,) = GITLAB["script"]
        return run(script, place, ["sh", "-ec"], **GITLAB["variables"] | variables)

    def test_reports_are_left_whatever_comes_of_it(self):
        reports = GITLAB["artifacts"]["reports"]
        for knowledge_base, expected, findings in (("tea.json", 0, 0), ("new.json", 1, 1)):
            place = repository()
            flags = f"--kb={knowledge_base}"
            status, out, err = self.work(place, LANGPICK_ARCHIVE="langpick.tar.gz", LANGPICK_FLAGS=flags)
            self.assertEqual((status, err), (expected, ""))
            self.assertIn("1 record: 1", out)
            self.assertEqual(len(json.loads((place / reports["codequality"]).read_text())), findings)
            self.assertIn("<testsuite ", (place / reports["junit"]).read_text())

    def test_a_folder_without_a_record(self):
        place = repository()
        (place / "docs/decisions/0001-decision.md").unlink()
        self.assertEqual(self.work(place, LANGPICK_ARCHIVE="langpick.tar.gz", LANGPICK_FLAGS="")[0], 3)
        self.assertEqual(self.work(place, LANGPICK_ARCHIVE="langpick.tar.gz", LANGPICK_FLAGS="--allow-empty")[0], 0)


class Scripts(unittest.TestCase):
    """Both."""

    def test_shellcheck_has_nothing_to_say(self):
        if not shutil.which("shellcheck"):
            self.skipTest("no shellcheck here")
        scripts = [("bash", step["run"]) for step in ACTION["runs"]["steps"]] + [("sh", GITLAB["script"][0])]
        for shell, script in scripts:
            done = subprocess.run(
                ["shellcheck", "--shell", shell, "-"], input=script, capture_output=True, text=True, env=os.environ, check=False
            )
            self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] == "--help":
        sys.exit(__doc__)
    PROGRAM = str(pathlib.Path(sys.argv.pop()).resolve())
    unittest.main(verbosity=0)
