#!/usr/bin/env python3
"""Official results, reproduced: for each set, the definition in sets/ ranks the converted data, and every total and every place must equal what was published.

    run.py KONKURS [SET …]     prints a table and a last line `N passed, N failed`
"""
import csv
import pathlib
import subprocess
import sys
import tempfile
from fractions import Fraction

import orders
from convert import HERE, SETS, convert, project, read

SHARED = HERE.parents[2] / "shared" / "acceptance"


def source_of(name):
    for folder in (HERE / "data" / name, SHARED / name):
        if folder.is_dir():
            return folder
    return None


def exact(row):
    text = row["total_exact"] or row["total"]
    return Fraction(text) if text else None


def ranked(konkurs, folder):
    """results.csv of the folder by entry, or the program's complaint."""
    out = folder / "out"
    done = subprocess.run([konkurs, "rank", folder, "--out", out], capture_output=True, text=True)
    if done.returncode != 0:
        return None, f"exit status {done.returncode}\n" + done.stderr[:3000]
    with open(out / "results.csv", encoding="utf-8", newline="") as file:
        return {row["entry"]: row for row in csv.DictReader(file)}, ""


# Sets whose official results are more than totals and places: a dance's places, a method's winner.
OTHERWISE = {"skating_system": orders.skating, "voting_examples": orders.voting}

LABELS = {"dance": "places of dances", "winner": "winners", "order": "orders", "points": "points", "way": "strongest ways", "total": "totals", "place": "places", "award": "awards", "advanced": "going on",
          "net_votes": "totals", "score": "scores", "reviews": "numbers of reviews", "funded": "funded", "budget_left": "money left", "reason": "reasons"}
MAY_BE_EMPTY = ("award", "reason")  # nothing is an answer, too


def why(got):
    """The sheet's own words for a refusal."""
    if got["reason"].startswith("short by "):
        return "Over Budget"
    return "Approval Threshold" if got["reason"].startswith("this does not hold: ") else got["reason"]


def prints(got, official):
    """The published score is the exact one as a binary number prints it; the rounded ones are exact."""
    return abs(exact(got) - Fraction(official)) < Fraction(1, 10**9)


CHECKS = {
    "score": prints,
    "reviews": lambda got, official: got["reviews"] == official,
    "total": lambda got, official: exact(got) == Fraction(official),
    "place": lambda got, official: got["place_first"] == official,
    "award": lambda got, official: (got["award"] or "none") == (official or "none"),
    "advanced": lambda got, official: (got["advances"] == "yes") == (official == "1"),
    "net_votes": lambda got, official: exact(got) == Fraction(official),
    "funded": lambda got, official: (got["funded"] == "yes") == (official == "1"),
    "budget_left": lambda got, official: Fraction(got["money_left"]) == Fraction(official),
    "reason": lambda got, official: why(got) == official,
}

# What the published rules cannot decide: replaced withdrawals (diving) and the juries' wild cards of 2008 and 2009 (Eurovision).
NOT_BY_RULE = {("diving_fina", "advanced"): 4, ("eurovision_points", "advanced"): 6}


def compare(name, expected, got):
    """{what: (equal, of, differing entries)}; a column that is empty in every line says nothing."""
    found = {}
    for what, same in CHECKS.items():
        rows = [row for row in expected if row.get(what, "") != "" or (what in MAY_BE_EMPTY and what in row)]
        if not rows:
            continue
        wrong = [row["entry"] for row in rows if row["entry"] not in got or not same(got[row["entry"]], row[what])]
        found[what] = (len(rows) - len(wrong), len(rows), wrong)
    return found


def published(name, source):
    """The official results; those of a project also with the support that its city counted, which is the total here."""
    rows = read(source, "expected.csv")
    if name != "pabulib":
        return rows
    support = {project(row): row["support"] for row in read(source, "facts.csv")}
    return [{"entry": project(row), "total": support[project(row)], "funded": row["selected"]} for row in rows]


def run(konkurs, name, folder):
    source = source_of(name)
    if source is None:
        print(f"{name:24} skipped: its data is not here (no free licence; see tests/official/data/README.md)")
        return None
    convert(name, source, folder)
    got, complaint = ranked(konkurs, folder)
    if got is None:
        print(f"{name:24} FAILED: {complaint}")
        return False
    official = published(name, source)
    found = OTHERWISE[name](konkurs, folder, official) if name in OTHERWISE else compare(name, official, got)
    fine = all(len(wrong) <= NOT_BY_RULE.get((name, what), 0) for what, (_, _, wrong) in found.items())
    print(f"{name:24} " + "   ".join(f"{LABELS[what]} {equal}/{of}" for what, (equal, of, _) in found.items()) + ("" if fine else "   FAILED"))
    for what, (_, _, wrong) in found.items():
        if len(wrong) > NOT_BY_RULE.get((name, what), 0):
            print(f"    {what} differs: {', '.join(wrong[:8])}{' …' if len(wrong) > 8 else ''}")
    return fine


def main():
    konkurs = pathlib.Path(sys.argv[1]).resolve()
    names = sys.argv[2:] or [each.__name__ for each in SETS]
    with tempfile.TemporaryDirectory() as folder:
        outcomes = [run(konkurs, name, pathlib.Path(folder) / name) for name in names]
    passed, failed, skipped = outcomes.count(True), outcomes.count(False), outcomes.count(None)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
