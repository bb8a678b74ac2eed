#!/usr/bin/python3
"""Decision folders as teams have them: langpick goes on with the names and the statuses that stand there, and what it
does to a folder is all that changes in it. Usage: tests/outside/decision_folders.py PROGRAM"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEA = str(ROOT / "tests/data/tea-or-coffee.json")
PROGRAM = ""
SCRATCH = tempfile.TemporaryDirectory()
OLD = "---\nstatus: accepted\n---\n\n# Old\n"


class Folder:
    """A decision folder on disk; `files` are its names and texts."""

    def __init__(self, files):
        self.path = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH.name))
        for name, text in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())

    def run(self, *arguments, **variables):
        done = subprocess.run(
            [PROGRAM, *arguments], cwd=self.path, env=variables, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout, done.stderr

    def add(self, *arguments, folder=".", **variables):
        command = ["recommend", "--kb", TEA, "--hour", "noon", "--format", "adr", "--dir", folder]
        return self.run(*command, "--adr-title", "title", *arguments, **variables)

    def files(self):
        return {
            str(path.relative_to(self.path)): path.read_bytes().decode()
            for path in sorted(self.path.rglob("*"))
            if path.is_file()
        }


def called(*names):
    return {name: f"# {name}\n" for name in names}


BESIDE = called("README.md", "index.md", "template.md", "0000-template.md", "notes.md")
NAMES = [
    ("0001-a.md 0009-b.md", "0010-title.md", ""),
    ("0000-a.md 0007-b.md 0020-c.md 0020-d.md", "0021-title.md", ""),
    ("adr-001-a.md adr-017-b.md", "adr-018-title.md", ""),
    ("adr-027-a.md", "adr-028-title.md", ""),
    ("adr001-a.md adr015-b.md", "adr016-title.md", ""),
    ("ADR-0001-a.md ADR-0012-b.md", "ADR-0013-title.md", ""),
    ("ADR-001.md ADR-002.md", "ADR-003-title.md", ""),
    ("001-a.md 002-b.md", "003-title.md", ""),
    ("00021-a.md", "00022-title.md", ""),
    ("01-adr-a.md 13-adr-b.md", "14-adr-title.md", ""),
    ("1-foo.md 12-bar.md", "13-title.md", ""),
    ("0002_bar.md", "0003_title.md", ""),
    ("2026001.name.md 2026002.name.md", "2026003.title.md", ""),
    ("2023-08-25-a.md 2023-09-01-b.md", "2026-11-30-title.md", "--date 2026-11-30"),
    ("2023-07-a.md 2024-05-b.md", "2026-11-title.md", "--date 2026-11-30"),
    ("20200924-a.md", "20261130-title.md", "--date 2026-11-30"),
    ("20200924-a.md", "20261130-title.md", "--date 2026-11-30 --adr-compat log4brains"),
    ("001-a/README.md 001-a/more.md", "002-title/README.md", ""),
    ("0001-a.rst 0002-b.adoc", "0003-title.md", ""),
    ("", "0001-title.md", ""),
]
REFUSED = [
    ("2023-08-25-a.md", "", 'begin with a date; add --date DATE or set SOURCE_DATE_EPOCH: langpick reads no clock'),
    ("2023-08-25-a.md", "--number 7", 'begin with a date'),
    ("0001-a.md adr-0002-b.md", "", 'called in two ways, as "0001-a.md" and "adr-0002-b.md" are'),
    ("2023-a.md", "", "begin with a year, or with a number?"),
    ("001-a/text.md", "", "has to hold README.md or index.md"),
    ("0001-a.md 0020-b.md 0020-c.md", "--supersedes 20", '"20" may be "0020-b.md" or "0020-c.md"'),
    ("0001-a.md", "--supersedes 7", 'no decision record "7" in'),
    ("0001-a.md", "--number 1", "1 is taken by"),
]


class Names(unittest.TestCase):
    """The next file's name, and that nothing else changes."""

    def test_every_row_of_the_table(self):
        for names, expected, flags in NAMES:
            for beside in ({}, BESIDE):
                with self.subTest(names, beside=len(beside)):
                    before = called(*names.split()) | beside
                    folder = Folder(before)
                    self.assertEqual(folder.add(*flags.split()), (0, f"./{expected}\n", ""))
                    after = folder.files()
                    self.assertIn("langpick-record", after.pop(expected))
                    self.assertEqual(after, before)

    def test_what_is_ambiguous_is_refused_before_anything_is_written(self):
        for names, flags, why in REFUSED:
            with self.subTest(names):
                before = called(*names.split())
                folder = Folder(before)
                status, out, err = folder.add(*flags.split())
                self.assertEqual((status, out), (2, ""))
                self.assertRegex(err, r"\Alangpick: error: .*\n\Z")
                self.assertIn(why, err)
                self.assertEqual(folder.files(), before)

    def test_a_series_goes_on(self):
        for names, _, flags in NAMES:
            folder = Folder(called(*names.split()))
            for title in ("one", "two", "three"):
                self.assertEqual(folder.add("--adr-title", title, *flags.split())[0], 0)
            added = sorted(set(folder.files()) - set(names.split()))
            self.assertEqual(len(added), 3, added)
            self.assertEqual(folder.add("--adr-title", "four", *flags.split())[2], "")

    def test_a_number_may_be_stated(self):
        folder = Folder(called("adr-001-a.md"))
        self.assertEqual(folder.add("--number", "42")[1], "./adr-042-title.md\n")
        self.assertEqual(folder.add()[1], "./adr-043-title.md\n")

    def test_the_day_may_come_from_the_environment(self):
        folder = Folder(called("20200924-a.md"))
        self.assertEqual(folder.add(SOURCE_DATE_EPOCH="1800000000")[1], "./20270115-title.md\n")

    def test_settings_of_other_tools_name_the_folder(self):
        folder = Folder({".adr-dir": "doc/arch\n", "doc/arch/0001-a.md": ""})
        self.assertEqual(folder.add()[1], "./doc/arch/0002-title.md\n")
        settings = "project:\n  name: x\n  adrFolder: ./docs/adr  # here\npackages:\n  - adrFolder: other\n"
        for name in (".log4brains.yml", "log4brains.yml"):
            folder = Folder({name: settings, "docs/adr/README.md": ""})
            self.assertEqual(folder.add("--date", "2026-11-30")[1], "./docs/adr/20261130-title.md\n")
        folder = Folder({".adr-dir": "gone\n"})
        self.assertEqual(folder.add()[2], 'langpick: error: --dir: "./gone" is no folder; make it first\n')


FORMS = {
    # the old record, the same when it is superseded by ADR-0002, what marks the form of the new one
    "front matter": (
        "\ufeff---\r\ntitle: Old\r\nstatus: accepted  # since May\r\n---\r\n\r\n# Old\r\n",
        ("accepted ", '"superseded by ADR-0002" '),
        "status: ",
    ),
    "a list": (
        "# Old\n\n- Date: 2020-01-01\n- Status: accepted\n\n## Context\n\n- Status: accepted\n",
        ("- Status: accepted\n\n## C", "- Status: superseded by [0002-title](0002-title.md)\n\n## C"),
        "- Status: ",
    ),
    "a list of MADR 2": (
        "# Old\n\n* Status: **Accepted** <!-- or not -->\n* Date: 2020-01-01\n\n## Context\n",
        ("**Accepted**", "Superseded by [0002-title](0002-title.md)"),
        "- Status: ",
    ),
    "a section": (
        "# 1. Old\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\nAmended by [3. x](0003-x.md)\n\n## Context\n",
        ("Accepted", "Superseded by [ADR-0002](0002-title.md)"),
        "## Status\n\nAccepted\n\nSupersedes [ADR-0001](0001-old.md)\n",
    ),
}
WITHDRAWN = (
    "rejected|Rejected|REJECTED|deprecated|Deprecated|*deprecated*|draft|Draft|on hold|On hold|superseded|"
    "superseded by ADR-0005|Superseded by [ADR 5](0005-x.md)|Superceded by 5|Superceded by [5. x](0005-x.md)|"
    "Reverted by 7|Accepted, superseded by 5"
).split("|")
COUNTING = "accepted|Accepted|ACCEPTED|Accepted (2022-03-01)|**Accepted**|proposed|PROPOSED|Amended by 7".split("|")


class Statuses(unittest.TestCase):
    """Statuses are read and changed where they stand."""

    def test_superseding_changes_the_status_alone(self):
        for form, (old, (before, after), mark) in FORMS.items():
            with self.subTest(form):
                folder = Folder({"0001-old.md": old})
                self.assertEqual(folder.add("--supersedes", "1"), (0, "./0002-title.md\n", ""))
                files = folder.files()
                self.assertEqual(files["0001-old.md"], old.replace(before, after, 1))
                self.assertIn(mark, files["0002-title.md"])
                self.assertEqual(folder.add("--supersedes", "1", "--adr-title", "x")[0], 2)
                self.assertEqual(folder.files(), files)

    def test_records_of_other_markup_are_marked_without_a_link(self):
        for name, old in (
            ("0001-old.rst", "Old\n===\n\n:Status: Accepted\n\nContext\n-------\n"),
            ("0001-old.rst", "Old\n===\n\nStatus\n------\n\nAccepted\n\nContext\n-------\n"),
            ("0001-old.adoc", "= Old\n\n== Status\n\nAccepted\n\n== Context\n"),
        ):
            folder = Folder({name: old})
            self.assertEqual(folder.add("--supersedes", "1"), (0, "./0002-title.md\n", ""))
            self.assertEqual(folder.files()[name], old.replace("Accepted", "Superseded by ADR-0002"))

    def test_folders_and_dates_are_linked_right(self):
        folder = Folder({"001-old/README.md": "# Old\n\n- Status: accepted\n"})
        folder.add("--supersedes", "1")
        self.assertIn("superseded by [002-title](../002-title/README.md)", folder.files()["001-old/README.md"])
        self.assertIn("Supersedes [001-old](../001-old/README.md)", folder.files()["002-title/README.md"])
        folder = Folder({"2023-08-25-a.md": OLD, "2023-08-26-b.md": OLD})
        folder.add("--supersedes", "2023-08-25", "--date", "2026-11-30")
        self.assertIn('status: "superseded by 2026-11-30-title"', folder.files()["2023-08-25-a.md"])
        self.assertEqual(folder.files()["2023-08-26-b.md"], OLD)

    def test_the_file_may_be_named_where_two_have_one_number(self):
        folder = Folder({"0020-a.md": OLD, "0020-b.md": OLD})
        self.assertEqual(folder.add("--supersedes", "0020-b.md")[0], 0)
        self.assertEqual(folder.files()["0020-a.md"], OLD)
        self.assertIn("superseded by ADR-0021", folder.files()["0020-b.md"])

    def test_a_record_without_a_status_is_refused_and_nothing_written(self):
        folder = Folder({"0001-old.md": "# Old\n\nText.\n"})
        self.assertEqual(folder.add("--supersedes", "1")[0], 3)
        self.assertEqual(list(folder.files()), ["0001-old.md"])

    def test_a_round_trip_of_each_form(self):
        """Written, superseded, checked, edited by hand, checked."""
        for form, before, quote in (
            ("madr", 'status: "accepted"', '"'),
            ("nygard", "## Status\n\nAccepted", ""),
            ("log4brains", "- Status: accepted", ""),
        ):
            folder = Folder({"README.md": ""})
            folder.add("--adr-title", "first", "--adr-template", form, "--date", "2026-11-30")
            folder.add("--adr-title", "second", "--supersedes", "1")
            status, out, err = folder.run("check", ".", "--kb", TEA)
            self.assertEqual((status, err), (0, ""))
            self.assertRegex(out, r"passed over +\./0001-first\.md: [sS]uperseded by ")
            self.assertRegex(out, r"holds +\./0002-second\.md: Tea")
            path = folder.path / "0002-second.md"
            text = path.read_text()
            self.assertIn(before, text)
            for words, expected in ((WITHDRAWN, "passed over"), (COUNTING, "holds")):
                for stated in words:
                    with self.subTest(form, status=stated):
                        lead = before[: -len('accepted"' if quote else "accepted")]
                        path.write_text(text.replace(before, lead + stated + quote))
                        status, out, err = folder.run("check", path.name, "--kb", TEA)
                        self.assertEqual((status, err), (0, ""))
                        self.assertTrue(out.startswith(expected), out)

    def test_the_form_is_that_of_most_records(self):
        nygard = FORMS["a section"][0]
        for texts, begin in (
            ([nygard, OLD, nygard], "# 4. title\n"),
            ([nygard, OLD, OLD], "---\n"),
            (["# x\n"], "---\n"),
            ([], "---\n"),
        ):
            folder = Folder({"README.md": "", **{f"000{i + 1}-x.md": text for i, text in enumerate(texts)}})
            path = folder.add()[1].strip()
            self.assertTrue(folder.files()[path.removeprefix("./")].startswith(begin), texts)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] == "--help":
        sys.exit(__doc__)
    PROGRAM = str(pathlib.Path(sys.argv.pop()).resolve())
    unittest.main(verbosity=0)
