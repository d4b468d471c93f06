"""What skating_system and voting_examples publish beside totals and places, read from results.csv and from the explanations. {what: (equal, of, differing)}."""
import csv
import functools
import json
import re
import subprocess
from fractions import Fraction


def rows(folder):
    with open(folder / "out" / "results.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@functools.cache
def explained(konkurs, folder, entry, stage=None):
    command = [konkurs, "explain", folder, "--entry", entry, "--format", "json"] + (["--stage", stage] if stage else [])
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def lines(part):
    yield part
    for each in part["parts"]:
        yield from lines(each)


def counted(checks):
    """From (what, name, equal)."""
    found = {}
    for what, name, equal in checks:
        same, of, wrong = found.get(what, (0, 0, []))
        found[what] = (same + equal, of + 1, wrong + ([] if equal else [name]))
    return found


def dances(konkurs, folder, entry):
    """{dance: place}, from the lines «Dance w», as the definition calls a round, of the explanation."""
    tree = lines(explained(konkurs, folder, entry)["derivation"])
    return {part["whose"]["en"].removeprefix("Dance "): Fraction(part["number"]) for part in tree
            if part["whose"] and re.fullmatch(r"Dance [^,]+", part["whose"]["en"])}


def skating(konkurs, folder, official):
    final = {row["entry"]: Fraction(int(row["place_first"]) + int(row["place_last"]), 2) for row in rows(folder)}
    in_dance = {entry: dances(konkurs, folder, entry) for entry in final}
    checks = []
    for row in official:
        entry = f'{row["example"]}_{row["couple"]}'
        got = in_dance[entry].get(row["dance"]) if row["dance"] else final[entry]
        checks.append(("dance" if row["dance"] else "place", f'{entry} {row["dance"]}', got == Fraction(row["place"])))
    return counted(checks)


STAGE = {"plurality": "plurality", "borda": "borda", "instant runoff": "runoff", "bucklin": "bucklin", "copeland": "copeland",
         "kemeny": "kemeny", "schulze": "schulze", "ranked pairs": "ranked_pairs", "minimax": "minimax",
         "minimax winning": "winning", "minimax margins": "margins", "minimax opposition": "opposition"}


def order_of(table):
    """Candidates by place, those of one place joined."""
    places = sorted({int(row["place_first"]) for row in table})
    return " ".join("=".join(row["title"] for row in table if int(row["place_first"]) == place) for place in places)


def reasons(konkurs, folder, entry, stage):
    return [reason["en"] for part in lines(explained(konkurs, folder, entry, stage)["derivation"]) for reason in part["because"]]


def way(konkurs, folder, example, pair):
    """«the strongest way is stronger than back: B (28:25)»: the strength there."""
    there, back = pair.split(">")
    for reason in reasons(konkurs, folder, f"{example}_{there}", "schulze"):
        found = re.search(rf"{example}_{back} \((\d+):\d+\)", reason) if "strongest way" in reason else None
        if found:
            return found[1]
    return None


def kemeny_score(konkurs, folder, table):
    for reason in reasons(konkurs, folder, table[0]["entry"], "kemeny"):
        if "agree with the best order" in reason:
            return reason.split()[0]
    return None


def answer(konkurs, folder, example, method, table):
    if method.startswith("strongest path"):
        return "way", way(konkurs, folder, example, method.removeprefix("strongest path "))
    if method == "condorcet winner":
        return "winner", " ".join(row["title"] for row in table("copeland") if row["award"] == "condorcet")
    name, what = method.rsplit(" ", 1)
    stage = table(STAGE[name])
    if what == "score":
        return "points", kemeny_score(konkurs, folder, stage)
    if what == "points":
        return "points", {row["title"]: row["total"] for row in stage}
    order = order_of(stage)
    return what, order if what == "order" else order.split()[0]


def voting(konkurs, folder, official):
    results = rows(folder)
    checks = []
    for row in official:
        def table(stage, example=row["example"]):
            return [each for each in results if each["stage"] == stage and each["nomination"] == example]
        what, got = answer(konkurs, folder, row["example"], row["method"], table)
        expected = row["published"] or row["computed"]
        same = dict(word.split("=") for word in expected.split()) if isinstance(got, dict) else expected
        checks.append((what, f'{row["example"]} {row["method"]}', got == same))
    return counted(checks)
