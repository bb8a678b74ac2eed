#!/usr/bin/python3
"""Holds every JSON document that langpick ships, reads or prints against its schema in data/schema/, with a
public validator: Debian's python3-jsonschema. Usage: tests/outside/schemas.py PROGRAM"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text())
    for path in sorted((ROOT / "data/schema").glob("*.schema.json"))
}
READ = {"knowledge-base", "precedents", "answers"}
WRITTEN = {"record", "checks", "batch-line"}  # by commands that need a file; the others are printed by `PRINTED`
SHIPPED = ROOT / "data/go-vs-rust.json"
FIRST = ROOT / "tests/data/go-vs-rust-2026.11.0.json"
TEA = ROOT / "tests/data/tea-or-coffee.json"
STORE = "tests/data/data-store.json"
DECIMALS = "tests/fuzz/corpus/knowledge_base/decimals"
RECORDS = "tests/data/records"
BALLOTS = "tests/golden/team/alice.json tests/golden/team/others.jsonl"
CASES = json.loads((ROOT / "data/go-vs-rust.precedents.json").read_text())["precedents"]
PROGRAM = ""

# Keys that aren't always there.
OPTIONAL = {
    "record": {"ratings", "unanswered", "project", "ballots"},
    "batch-line": {"others", "file", *SCHEMAS["batch-line"]["$defs"]["fields"]["properties"]},
}

SPLIT = "--domain network-proxy --parts control-and-data-plane --team-size over-20 --libraries go-cloud,rust-crates"

# What each schema of a printed document is held against.
PRINTED = {
    "result": [
        f"recommend {SPLIT} --weight hiring=150% --note domain=why",
        "recommend --domain data-science",
        "recommend --target bare-metal",
        f"recommend --kb {DECIMALS}",
        f"recommend --kb {STORE} --writers one --content large-files",
        f"recommend --kb {STORE} --loss never --writers many --present runs-redis,runs-postgresql",
    ],
    "what-if": [
        "what-if --domain network-proxy --latency tight-tail --set latency=ordinary",
        f"what-if {SPLIT} --flip-facts",
        "what-if --target bare-metal",
        f"what-if --kb {DECIMALS}",
        f"what-if --kb {STORE} --writers one --content large-files",
    ],
    "explanation": [
        f"recommend {SPLIT} --explain libraries",
        f"recommend {SPLIT} --explain hiring",
        f"recommend --kb {STORE} --writers one --explain writers",
    ],
    "questions": ["questions", "questions --quick", f"questions --kb {STORE}"],
    "comparison": ["compare", f"compare --kb {STORE}", f"compare --kb {DECIMALS}", "compare EVERY"],
    "entries": ["kb show predictable-latency concurrency both precedent:aegion", "kb show", f"kb show --kb {STORE}",
                f"kb show cat work --kb {DECIMALS}"],
    "faq": ["faq", "faq learn first"],
    "findings": ["kb validate", f"kb validate {STORE}", "kb validate README.md"],
    "audit": [f"kb audit {FIRST}", f"kb audit {STORE}"],
    "differences": [f"kb diff {STORE} tests/data/tea-or-coffee.json", f"kb diff {TEA} {TEA} {RECORDS}/0.1.0-noon.json"],
    "team": [
        f"team --kb {STORE} {BALLOTS}",
        f"team --kb {STORE} tests/golden/team/alice.json",
    ],
    "staleness": ["kb stale --as-of 2028-01-01", "kb stale --as-of 2026-11-21 --older-than 10y"],
}


def run(arguments, given=""):
    """Status and standard output of `langpick ARGUMENTS` in the project's folder."""
    words = arguments if isinstance(arguments, list) else arguments.split()
    done = subprocess.run([PROGRAM, *words], input=given, capture_output=True, text=True, cwd=ROOT, check=False)
    return done.returncode, done.stdout


def printed(command):
    if "EVERY" in command:
        topics = json.loads(run("compare --format json")[1])["topics"]
        command = command.replace("EVERY", " ".join(topics))
    return json.loads(run(command + " --format json")[1])


def answers_of(case):
    return {question: said["option"] for question, said in case["answers"].items()}


def closed(schema):
    """The schema with no other keys allowed than it names: what is printed has to be described."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {key: closed(part) for key, part in schema.items()}
    if isinstance(schema.get("properties"), dict) and "required" in schema:
        strict.setdefault("additionalProperties", False)
    return strict


def complaints(schema, document):
    return [f"{error.json_path}: {error.message[:200]}" for error in Draft202012Validator(schema).iter_errors(document)]


def kind_of(document):
    """The schema that a shipped document is made for."""
    if document.get("document") == "langpick-record":
        return "record"
    if "criteria" in document:
        return "knowledge-base"
    if "precedents" in document:
        return "precedents"
    if {"project", "answers", "weights", "notes"}.issuperset(document):
        return "answers"
    return None


def places(value, path=()):
    """The paths of all values inside a document."""
    if path:
        yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def at(document, path):
    for key in path:
        document = document[key]
    return document


def with_value(document, path, value):
    broken = copy.deepcopy(document)
    at(broken, path[:-1])[path[-1]] = value
    return broken


def objects(schema):
    """Every part of a schema that describes an object key by key."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


class Schemas(unittest.TestCase):
    """The schemas themselves."""

    def test_each_is_a_schema_of_2020_12(self):
        for name, schema in SCHEMAS.items():
            with self.subTest(name):
                self.assertEqual(schema["$schema"], Draft202012Validator.META_SCHEMA["$id"])
                Draft202012Validator.check_schema(schema)

    def test_the_program_prints_them_as_they_are(self):
        listed = [line.split()[0] for line in run("kb schema")[1].splitlines()]
        self.assertEqual(sorted(listed), sorted(SCHEMAS))
        for name in SCHEMAS:
            if name != "answers":
                text = (ROOT / f"data/schema/{name}.schema.json").read_text()
                self.assertEqual(run(["kb", "schema", name]), (0, text))

    def test_what_is_printed_is_required(self):
        for name, schema in SCHEMAS.items():
            for part in objects(schema):
                optional = set(part["properties"]) - set(part.get("required", []))
                if name not in READ and part is not SCHEMAS["comparison"]:
                    self.assertLessEqual(optional, OPTIONAL.get(name, set()), name)


    def test_the_manual_names_every_key_of_a_knowledge_base(self):
        manual = (ROOT / "docs/knowledge-base.md").read_text()
        condition = {"question", "is", "all", "any", "not"}  # of which exactly one has to be there
        for part in objects(SCHEMAS["knowledge-base"]):
            for key in part["properties"]:
                self.assertRegex(manual, rf'`"?{re.escape(key)}"?[`:]')
            for key in set(part.get("required", [])) - condition:
                self.assertIn(f"**`{key}`**", manual)


class Documents(unittest.TestCase):
    """What is shipped and what is printed is as the schemas say."""

    def check(self, name, document, schema=None):
        self.assertEqual(complaints(schema or SCHEMAS[name], document), [], name)

    def test_shipped_files(self):
        for path in [*ROOT.glob("data/*.json"), *ROOT.glob("tests/data/**/*.json")]:
            with self.subTest(path.name):
                document = json.loads(path.read_text())
                self.check(kind_of(document), document)

    def test_examples_in_the_documents(self):
        found = 0
        for path in [ROOT / "README.md", *ROOT.glob("docs/*.md")]:
            for block in re.findall(r"^```json.*?\n(.*?)^```$", path.read_text(), re.DOTALL | re.MULTILINE):
                with self.subTest(path.name, block=block[:60]):
                    document = json.loads(block)
                    if "answers" in document:
                        document.pop("id", None)  # of a batch's line, which else is as answers are
                    self.check(kind_of(document), document)
                    found += 1
        self.assertGreater(found, 0)

    def test_every_document_that_is_printed(self):
        self.assertEqual(set(PRINTED), set(SCHEMAS) - READ - WRITTEN)
        for name, commands in PRINTED.items():
            schema = closed(SCHEMAS[name])
            for command in commands:
                with self.subTest(command):
                    document = printed(command)
                    self.check(name, document, schema)
                    if name != "comparison":
                        self.assertEqual(list(document), SCHEMAS[name]["required"], "keys in another order")

    def test_records_and_their_checks(self):
        with tempfile.TemporaryDirectory() as folder:
            records = [f"{folder}/{name}.json" for name in ("split", "stay", "none", "team")]
            run(f"recommend {SPLIT} --note domain=why --save {records[0]} --date 2026-11-20 --review-by 2027-01-01")
            run(f"recommend --existing-code go --pressure works-well --save {records[1]}")
            run(f"recommend --target bare-metal --weight hiring=0 --save {records[2]}")
            run(f"team --kb {STORE} {BALLOTS} --project x --save {records[3]}")
            for path in records:
                self.check("record", json.loads(pathlib.Path(path).read_text()), closed(SCHEMAS["record"]))
            broken = f"{folder}/broken.json"
            pathlib.Path(broken).write_text("{}")
            check = ["check", *records, broken, "--as-of", "2028-01-01", "--older-than", "365d", "--format", "json"]
            for arguments in (check, [*check, "--kb", STORE]):
                self.check("checks", json.loads(run(arguments)[1]), closed(SCHEMAS["checks"]))

    def test_lines_of_a_batch(self):
        lines = '{"id": 7, "answers": {"domain": "cli-tool"}}\n{"answers": {"domain": "data-science"}}\n{"id": "x"}\n{\n'
        for flags in ("--summary", "--full", "--fields id,choice,scores"):
            printed_lines = run(f"batch {flags}", lines)[1].splitlines()
            self.assertGreaterEqual(len(printed_lines), 4)
            for line in printed_lines:
                self.check("batch-line", json.loads(line), closed(SCHEMAS["batch-line"]))
                if "--full" in flags and "verdict" in json.loads(line):
                    self.check("result", json.loads(line))

    def test_results_of_all_kinds(self):
        schema = closed(SCHEMAS["result"])
        outcomes = set()
        lines = "".join(json.dumps({"id": case["id"], "answers": answers_of(case)}) + "\n" for case in CASES)
        results = run("batch --full", lines)[1].splitlines()
        self.assertEqual(len(results), len(CASES))
        for result in map(json.loads, results):
            del result["id"]
            self.check("result", result, schema)
            self.check("answers", {key: result[key] for key in ("answers", "weights", "notes")})
            outcomes.add(result["verdict"]["outcome"])
        self.assertLessEqual({"recommend", "near_tie", "look_elsewhere"}, outcomes)


class BrokenDocuments(unittest.TestCase):
    """What is wrong is refused."""

    def refuse(self, schema, document, why):
        self.assertNotEqual(complaints(schema, document), [], why)

    def test_null_where_a_knowledge_base_has_a_value(self):
        tea = json.loads(TEA.read_text())
        for path in places(tea):
            self.refuse(SCHEMAS["knowledge-base"], with_value(tea, path, None), path)

    def test_an_unknown_key_anywhere_in_a_knowledge_base(self):
        tea = json.loads(TEA.read_text())
        for path in [(), *places(tea)]:
            if isinstance(at(tea, path), dict) and path[-1:] != ("ratings",):
                self.refuse(SCHEMAS["knowledge-base"], with_value(tea, (*path, "colour"), "green"), path)

    def test_mistakes_that_the_reader_refuses_too(self):
        tea = json.loads(TEA.read_text())
        broken = {
            "a rating above 100": (("criteria", 0, "ratings", "tea"), 101),
            "a rating above 100 by a hundredth": (("criteria", 0, "ratings", "tea"), 100.01),
            "a negative base weight": (("criteria", 0, "base_weight"), -1),
            "a situational criterion with a weight": (("criteria", 2, "base_weight"), 1),
            "an effect that weighs nothing": (("questions", 0, "options", 0, "effects", 0, "weight"), 0),
            "a neutral option with effects": (("questions", 0, "options", 0, "neutral"), True),
            "one option": (("questions", 0, "options"), tea["questions"][0]["options"][:1]),
            "a limit for a single choice": (("questions", 0, "max_choices"), 2),
            "an id with a capital": (("questions", 0, "options", 1, "id"), "Noon"),
            "a day that is none": (("as_of",), "2026-11"),
            "a condition of two kinds": (("rules", 0, "when", "all"), [{"question": "hour", "is": "noon"}]),
            "two consequences": (("rules", 0, "warn"), True),
            "a strength that is none": (("rules", 0, "strength"), "firm"),
            "a figure without a value": (("figures",), [{"id": "price", "name": "Price", "better": "lower",
                                                        "values": [{"subject": "tea", "source": "almanac"}]}]),
        }
        for why, (path, value) in broken.items():
            with self.subTest(why):
                document = with_value(tea, path, value)
                self.refuse(SCHEMAS["knowledge-base"], document, why)
                self.assertEqual(run("questions --kb -", json.dumps(document))[0], 3)

    def test_a_printed_document_without_one_of_its_keys(self):
        for name, commands in PRINTED.items():
            document = printed(commands[0])
            for path in [(key,) for key in SCHEMAS[name]["required"]]:
                broken = copy.deepcopy(document)
                del broken[path[0]]
                self.refuse(SCHEMAS[name], broken, f"{name} without {path[0]}")
                self.refuse(SCHEMAS[name], with_value(document, path, {"?": 0.5}), f"{name} with another {path[0]}")


class AnswersOfOneKnowledgeBase(unittest.TestCase):
    """`kb schema answers` accepts what the reader takes, and refuses what it refuses."""

    def schema_of(self, arguments):
        schema = json.loads(run("kb schema answers" + arguments)[1])
        Draft202012Validator.check_schema(schema)
        return schema

    def test_the_answers_of_the_back_test(self):
        schema = self.schema_of("")
        for case in CASES:
            self.assertEqual(complaints(schema, {"answers": answers_of(case)}), [], case["id"])

    def test_it_agrees_with_the_reader(self):
        schema = self.schema_of(f" --kb {TEA}")
        good = [
            {"answers": {"hour": "noon"}},
            {"answers": {"hour": ["noon"], "usual": "neither"}, "weights": {"taste": 0, "habit": 1000}},
            {"answers": {"hour": "night", "usual": ["tea-drinker", "neither"]}, "notes": {"usual": "mostly"}},
        ]
        bad = [
            {"answers": {"hour": "dawn"}},
            {"answers": {"hour": ["noon", "night"]}},
            {"answers": {"hour": []}},
            {"answers": {"hour": 7}},
            {"answers": {"huor": "noon"}},
            {"answers": {"hour": "noon", "usual": ["tea-drinker", "coffee-drinker", "neither"]}},
            {"answers": {"hour": "noon"}, "weights": {"taste": 1001}},
            {"answers": {"hour": "noon"}, "weights": {"taste": 70.5}},
            {"answers": {"hour": "noon"}, "weights": {"colour": 100}},
            {"answers": {"hour": "noon"}, "notes": {"hour": ""}},
            {"answers": {"hour": "noon"}, "notes": {"huor": "late"}},
            {"answers": {"hour": "noon"}, "remarks": {}},
            {"hour": "noon"},
            [],
        ]
        for documents, status in ((good, 0), (bad, 3)):
            for document in documents:
                with self.subTest(document=document):
                    self.assertEqual(complaints(schema, document) == [], status == 0)
                    self.assertEqual(run(f"recommend --kb {TEA} --answers -", json.dumps(document))[0], status)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] == "--help":
        sys.exit(__doc__)
    PROGRAM = str(pathlib.Path(sys.argv.pop()).resolve())
    unittest.main(verbosity=0)
