"""`konkurs check --format sarif` on every mistake of the catalogue, held against the structure that SARIF 2.1.0 demands (sarif.schema.json)
and what no schema can say: that rules are found by their index, and regions do not end before they begin."""

import json
import subprocess
from pathlib import Path

from jsonschema import Draft7Validator

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# A path with blanks and letters that a URI must encode; that it is not there is the mistake.
STRANGE = HERE / "ещё один конкурс"


def results_of(log):
    return [(run, result) for run in log["runs"] for result in run["results"]]


def wrong_in(log):
    for run, result in results_of(log):
        rules = run["tool"]["driver"]["rules"]
        index = result["ruleIndex"]
        if not 0 <= index < len(rules) or rules[index]["id"] != result["ruleId"]:
            yield f"{result['ruleId']} is not rule {index}"
        for location in result["locations"] + result.get("relatedLocations", []):
            region = location["physicalLocation"].get("region", {})
            start = region.get("startLine")
            if region.get("endLine", start) == start and region.get("endColumn", 1 << 30) < region.get("startColumn", 0):
                yield f"a region ends before column {region['startColumn']}"


def folders(below):
    return sorted(path for path in (ROOT / below).iterdir() if path.is_dir())


def check_logs(konkurs, tally):
    validator = Draft7Validator(json.loads((HERE / "sarif.schema.json").read_text("utf-8")))
    found = 0
    contests = [*folders("tests/diagnostics"), *folders("contests"), STRANGE]
    for path in contests:
        log = json.loads(subprocess.run([konkurs, "check", "--format", "sarif", path], capture_output=True, check=False).stdout)
        wrong = [f"{error.json_path} {error.message[:200]}" for error in validator.iter_errors(log)] or list(wrong_in(log))
        tally.expect(not wrong, f"{path.relative_to(ROOT)}: {'; '.join(wrong)}")
        found += len(results_of(log))
    tally.expect(found >= 100, f"only {found} mistakes in {len(contests)} logs")
