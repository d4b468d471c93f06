"""The published JSON Schema and `konkurs check`, held against each other with a public validator (python3-jsonschema):
  - the schema itself is valid;
  - every contest that ships or reproduces official results satisfies it;
  - what it rejects, `check` rejects: every contest.yaml of tests/diagnostics, and every shipped contest after each of many small
    changes (a key renamed, a value replaced by one of another kind);
  - `check --format sarif` writes what SARIF 2.1.0 demands.
Usage: validate.py <konkurs> [--full]. The last line counts."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft7Validator

import core_yaml
import sarif
from tally import Tally

ROOT = Path(__file__).resolve().parents[2]
KEY = re.compile(r"[A-Za-z_]+(?=:(?: |\n|$))")
SCALAR = re.compile(r"(?<=: )[A-Za-z0-9_.]+(?=[,}\]\n])")
STRANGERS = ("true", "[1, 2]", "{some: thing}", "~", "something_else", "-1", "2.5", '"5"')


def contests_below(folder):
    return sorted((ROOT / folder).glob("*/contest.yaml"))


def changes(text):
    """The text with one piece changed, for each piece."""
    for match in KEY.finditer(text):
        yield f"{text[:match.start()]}zzz_{text[match.start():]}"
    for match in SCALAR.finditer(text):
        for stranger in STRANGERS:
            yield text[:match.start()] + stranger + text[match.end():]


class Schema:
    def __init__(self):
        schema = json.loads((ROOT / "docs" / "contest.schema.json").read_text("utf-8"))
        Draft7Validator.check_schema(schema)
        self.validator = Draft7Validator(schema)

    def complaint(self, value):
        """The first thing that the schema says against the value; none: it is satisfied."""
        error = next(self.validator.iter_errors(value), None)
        return error and f"{error.json_path}: {error.message[:200]}"

    def rejects(self, text):
        """What is no YAML has nothing for a schema to say."""
        try:
            return self.complaint(core_yaml.read(text))
        except ValueError:
            return None


def check_rejects(konkurs, content):
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "contest.yaml"
        path.write_bytes(content)
        return subprocess.run([konkurs, "check", "--format", "json", path], capture_output=True, check=False).returncode == 1


def check_good(schema, tally, contests):
    for path in contests:
        complaint = schema.complaint(core_yaml.read(path.read_text("utf-8")))
        tally.expect(complaint is None, f"{path.relative_to(ROOT)}: {complaint}")


def check_mistaken(schema, tally, konkurs):
    rejected = 0
    for path in contests_below("tests/diagnostics"):
        content = path.read_bytes()
        if schema.rejects(content.decode("utf-8", "replace")):
            rejected += 1
            tally.expect(check_rejects(konkurs, content), f"{path.relative_to(ROOT)}: the schema rejects it, check does not")
    tally.expect(rejected >= 10, f"only {rejected} of the mistaken contests are rejected by the schema")
    return rejected


def check_changed(schema, tally, konkurs, every):
    """every: one change in so many is tried."""
    tried = told = 0
    for path in contests_below("contests"):
        for changed in changes(path.read_text("utf-8")):
            tried += 1
            complaint = schema.rejects(changed) if tried % every == 0 else None
            if complaint:
                told += 1
                if not check_rejects(konkurs, changed.encode()):
                    tally.expect(False, f"the schema rejects and check accepts: {path.relative_to(ROOT)}, change {tried}: {complaint}")
    tally.expect(told > 100, f"only {told} changes were rejected by the schema")
    return told


def main(konkurs, every):
    schema, tally = Schema(), Tally()
    good = contests_below("contests") + contests_below("tests/official/sets")
    check_good(schema, tally, good)
    rejected = check_mistaken(schema, tally, konkurs)
    told = check_changed(schema, tally, konkurs, every)
    sarif.check_logs(konkurs, tally)
    print(f"{len(good)} contests, {rejected} mistaken ones and {told} changes that the schema rejects")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], 1 if "--full" in sys.argv[2:] else 7))
