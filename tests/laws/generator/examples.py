"""`tests:` of contest.yaml: one entry of the made contest with its facts and marks, and the total that comes of them."""

import re

from second_scorer import cells
from second_scorer.examples import outcome_of

from .data import judged_criteria, nominations_of

TOO_MUCH = r"two_and_third|'panel'|'per'|'items'|'rounds'|from_file|'stages'|'stated'|prize_fund"


def add(rng, made):
    """Where one entry by itself says enough: one stage, no panels, no items and rounds."""
    definition = made.definition
    if rng.random() > 0.25 or re.search(TOO_MUCH, str(definition)) or "jury" not in made.files:
        return
    row = rng.choice(made.rows["entries"])
    given = {"facts": {name: written(row[name], fact) for name, fact in definition.get("facts", {}).items()}}
    if nominations_of(made):
        given["nomination"] = row["nomination"]
    marks = {name: [mark_of(made, juror, row["entry"], name) for juror in made.rows["jury"] if juror["role"] != "secretary"]
             for name in judged_criteria(definition)["final"]}
    given["marks"] = {name: listed for name, listed in marks.items() if listed}
    total = outcome_of(definition, given).get("total")
    if total not in (None, "waiting"):
        definition["tests"] = [{"name": "как в таблицах", "given": given, "expect": {"total": total}}]


def written(text, fact):
    """As YAML has it: no words that a person would have to quote."""
    if text == "":
        return "~"
    if fact["type"] == "flag":
        return "true" if cells.flag(text) else "false"
    return cells.choice(text, cells.choices(fact["of"])) if fact["type"] == "choice" else text


def mark_of(made, juror, entry, criterion):
    for row in made.rows.get("scores", []):
        if (row["juror"], row["entry"]) == (juror["juror"], entry):
            text = row.get(criterion, "") if "criterion" not in row else row["mark"] if row["criterion"] == criterion else ""
            if text:
                return "abstained" if text == "воздержался" else {"yes": "true", "no": "false"}.get(text, text)
    return "~"
