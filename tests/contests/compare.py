#!/usr/bin/env python3
"""konkurs on the six contests against what was computed independently. The last line is "N passed, N failed".

    compare.py KONKURS [--rewrite] [ID …]      KONKURS: the program, e.g. build/release/cli/konkurs

Each contest: its sample is what make_samples.py makes and its expected.csv what independent.py computes; `check` finds nothing to say; `rank`
ends with status 0; every row of results.csv agrees with expected.csv; the text on the terminal is tests/contests/expected/<id>.txt
(--rewrite writes that file; look at the difference before keeping it); rows upside down, in CP1251 with CRLF, give the same bytes; without its
decisions a contest has no result yet (status 3).
"""

import csv
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import independent  # noqa: E402
import make_samples  # noqa: E402
from by_hand import published  # noqa: E402

GOLDEN = Path(__file__).resolve().parent / "expected"
SAME = {"advances": "advanced", "funded": "funded", "award": "award"}


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["stage"], row["entry"]): row for row in csv.DictReader(file)}


def differences(expected, actual):
    """What one row of results.csv has that expected.csv has not."""
    found = [f"{theirs}: {actual[ours]!r}, expected {expected[theirs]!r}" for ours, theirs in SAME.items()
             if ours in actual and actual[ours] != expected[theirs]]
    if any(expected[theirs] and ours not in actual for ours, theirs in SAME.items()):
        found.append("a column is missing")
    place = actual["place"].replace("–", "-")
    if place != expected["place"]:
        found.append(f"place: {place!r}, expected {expected['place']!r}")
    total = actual["total_exact"] or actual["total"]
    if expected["total"] and (not total or Fraction(total) != Fraction(expected["total"])):
        found.append(f"total: {total!r}, expected {expected['total']!r}")
    if expected["reason"] not in actual["reason"] or bool(expected["reason"]) != bool(actual["reason"]):
        found.append(f"reason: {actual['reason']!r}, expected {expected['reason']!r}")
    if actual["place"] and actual.get("nomination", expected["nomination"]) != expected["nomination"]:
        found.append(f"nomination: {actual['nomination']!r}")
    return found


def disagreements(results, expected):
    theirs, ours = rows(expected), rows(results)
    found = [f"{key} stands in one file only" for key in sorted(theirs.keys() ^ ours.keys())]
    for key in sorted(theirs.keys() & ours.keys()):
        found += [f"{key}: {difference}" for difference in differences(theirs[key], ours[key])]
    return found


def run(konkurs, *arguments):
    return subprocess.run([konkurs, *arguments, "--lang", "ru"], capture_output=True, text=True, check=False)


def sample_is_made(name):
    with tempfile.TemporaryDirectory() as folder:
        make_samples.make(name, Path(folder))
        changed = [path.name for path in Path(folder).iterdir()
                   if path.read_bytes() != (independent.sample(name) / path.name).read_bytes()]
    return [f"make_samples.py makes another {file}" for file in changed]


def expected_is_computed(name):
    file = independent.sample(name) / "expected.csv"
    return [] if file.read_text(encoding="utf-8") == independent.computed(name) else ["independent.py computes another expected.csv"]


def check_passes(konkurs, name):
    checked = run(konkurs, "check", str(independent.ROOT / "contests" / name))
    return [] if checked.returncode == 0 and not checked.stderr else [f"check: status {checked.returncode}", checked.stdout, checked.stderr]


def text_is_golden(name, text, rewrite):
    golden = GOLDEN / f"{name}.txt"
    if rewrite:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    same = golden.exists() and golden.read_text(encoding="utf-8") == text
    return [] if same else [f"the text on the terminal is not {golden.name}"]


def rank_agrees(konkurs, name, rewrite):
    """Two verdicts: the results agree; the text is the golden one."""
    with tempfile.TemporaryDirectory() as out:
        ranked = run(konkurs, "rank", str(independent.ROOT / "contests" / name), "--out", out)
        if ranked.returncode != 0:
            wrong = [f"rank: status {ranked.returncode}", ranked.stderr]
            return wrong, wrong
        agree = disagreements(Path(out) / "results.csv", independent.sample(name) / "expected.csv")
    return agree, text_is_golden(name, ranked.stdout.replace(out, "OUT"), rewrite)


def copied(name, folder, change):
    """The sample's tables with their rows changed by `change`, as a Windows program would save them."""
    for path in independent.sample(name).glob("*.csv"):
        header, *body = path.read_text(encoding="utf-8").splitlines()
        (Path(folder) / path.name).write_bytes("".join(line + "\r\n" for line in [header, *change(path.name, body)]).encode("cp1251"))


def results_of(konkurs, name, *options):
    with tempfile.TemporaryDirectory() as out:
        ranked = run(konkurs, "rank", str(independent.ROOT / "contests" / name), "--out", out, *options)
        return ranked.returncode, {path.name: path.read_bytes() for path in Path(out).iterdir()}


def order_is_nothing(konkurs, name):
    with tempfile.TemporaryDirectory() as folder:
        copied(name, folder, lambda _, body: reversed(body))
        same = results_of(konkurs, name) == results_of(konkurs, name, "--data", folder, "--threads", "1")
    return [] if same else ["rows upside down, in CP1251, give other bytes"]


def decisions_are_needed(konkurs, name):
    with tempfile.TemporaryDirectory() as folder:
        copied(name, folder, lambda file, body: [] if file == "decisions.csv" else body)
        status, _ = results_of(konkurs, name, "--data", folder)
    return [] if status == 3 else [f"without decisions.csv: status {status}, expected 3"]


def main(konkurs, *arguments):
    rewrite = "--rewrite" in arguments
    verdicts = [published.wrong()]
    for name in [argument for argument in arguments if argument != "--rewrite"] or independent.CONTESTS:
        of_contest = [sample_is_made(name), expected_is_computed(name), check_passes(konkurs, name), *rank_agrees(konkurs, name, rewrite),
                      order_is_nothing(konkurs, name), decisions_are_needed(konkurs, name)]
        verdicts += [[f"{name}: {line}" for line in wrong] for wrong in of_contest]
    for line in (line for wrong in verdicts for line in wrong):
        print(line)
    failed = sum(bool(wrong) for wrong in verdicts)
    passed = len(verdicts) - failed
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
