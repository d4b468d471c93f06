#!/usr/bin/env python3
"""The catalogue of scoring rules: one small contest for each numbered rule, its results worked out by hand. The last line is "N passed, N failed".

    run.py KONKURS [NNN …]     KONKURS: the program, e.g. build/release/cli/konkurs; NNN: only these rules

A folder <NNN>-<short-name> holds contest.yaml, its tables and
    expected.csv          some columns of results.csv; a row for each of its rows, known by `entry` (and `stage`, where there are several);
                          an empty file: no result at all. A fraction (14/3) is compared with total_exact
    expected-order.txt    the entries in the order of results.csv, where the order of equal ones matters
    expected-status.txt   the exit status of `rank`, when it is not 0
    expected-stderr.txt   what `rank` says on stderr, when it has to say something
    expected-check.txt    what `check` says, when it is not silent
And `diff` finds every contest equal to itself.
A folder with contest.wanted.yaml instead shows how a rule should be said that the language cannot say yet; it is listed, and has not passed.
"""

import csv
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
WANTED = "contest.wanted.yaml"
NAME = re.compile(r"\d{3}(-[a-z0-9]+)+")


def run(konkurs, *arguments):
    return subprocess.run([konkurs, *arguments, "--lang", "ru"], cwd=HERE, capture_output=True, text=True, check=False)


def told(folder, name, otherwise=""):
    file = folder / name
    return file.read_text(encoding="utf-8").strip() if file.exists() else otherwise


def rows(path):
    """The rows by stage and entry, and the columns."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        listed = list(reader)
    return {(row.get("stage", ""), row["entry"]): row for row in listed}, reader.fieldnames or [], len(listed)


def without_stage(results):
    return {("", entry): row for (_, entry), row in results.items()}


def cell(row, column, wanted):
    return row["total_exact"] if column == "total" and "/" in wanted else row[column]


def disagreements(expected, results):
    if not expected.read_text(encoding="utf-8").strip():
        return ["there are results"] if results.exists() else []
    if not results.exists():
        return ["there are no results"]
    ours, columns, of_ours = rows(expected)
    theirs, known, of_theirs = rows(results)
    if "stage" not in columns:
        theirs = without_stage(theirs)
    if len(ours) != of_ours or len(theirs) != of_theirs:
        return ["an entry stands twice: name the stages, once each"]
    found = [f"results.csv has no column {column}" for column in columns if column not in known]
    found += [f"{' '.join(key)}: only in {'expected' if key in ours else 'results'}.csv" for key in sorted(ours.keys() ^ theirs.keys())]
    return found or [f"{' '.join(key).strip()}: {column} is {cell(theirs[key], column, row[column])!r}, expected {row[column]!r}"
                     for key, row in ours.items() for column in columns if cell(theirs[key], column, row[column]) != row[column]]


def out_of_order(expected, results):
    if not (expected.exists() and results.exists()):
        return []
    with results.open(encoding="utf-8", newline="") as file:
        theirs = [row["entry"] for row in csv.DictReader(file)]
    return [] if theirs == expected.read_text(encoding="utf-8").split() else [f"the order is {' '.join(theirs)}"]


def ranked(konkurs, folder):
    with tempfile.TemporaryDirectory() as out:
        done = run(konkurs, "rank", folder.name, "--out", out, "--quiet")
        results = Path(out) / "results.csv"
        found = disagreements(folder / "expected.csv", results) + out_of_order(folder / "expected-order.txt", results)
    status = told(folder, "expected-status.txt", "0")
    if str(done.returncode) != status:
        found.append(f"rank: status {done.returncode}, expected {status}")
    if done.stderr.strip() != told(folder, "expected-stderr.txt"):
        found.append("rank says:\n" + done.stderr)
    return found


def checked(konkurs, folder):
    done = run(konkurs, "check", folder.name)
    return [] if done.stderr.strip() == told(folder, "expected-check.txt") else ["check says:\n" + done.stderr]


def unlike_itself(konkurs, folder):
    """Whatever its rules are; with mistakes in them there is nothing to compare."""
    done = run(konkurs, "diff", folder.name, folder.name)
    return [] if done.returncode == 1 or done.stdout.strip() == "Правила те же." else ["diff with itself says:\n" + done.stdout + done.stderr]


def verdict(konkurs, folder):
    if not NAME.fullmatch(folder.name) or (folder / WANTED).exists():
        return [f"{folder.name}: a folder is NNN-short-name and holds contest.yaml or {WANTED}"]
    return [f"{folder.name}: {line}" for line in checked(konkurs, folder) + unlike_itself(konkurs, folder) + ranked(konkurs, folder)]


def listed(numbers):
    return sorted(path for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_") and (not numbers or path.name[:3] in numbers))


def main(konkurs, *numbers):
    konkurs = str(Path(konkurs).resolve())
    folders = listed(numbers)
    wanted = [folder for folder in folders if (folder / WANTED).exists() and not (folder / "contest.yaml").exists()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(lambda folder: verdict(konkurs, folder), [folder for folder in folders if folder not in wanted]))
    for line in (line for wrong in verdicts for line in wrong):
        print(line)
    if wanted:
        print(f"not yet said: {len(wanted)}: {', '.join(folder.name for folder in wanted)}")
    failed = sum(bool(wrong) for wrong in verdicts)
    print(f"{len(verdicts) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
