"""Which marks of the scale a fact of the entry leaves to its jurors."""

from fractions import Fraction

from . import cells, criteria
from .evaluate import At, compute, unit
from .formula import parse
from .stage import Run
from .values import present


def refused(contest):
    """Is there a mark off its corridor?"""
    out = {row["entry"] for row in contest.rows["entries"] if row.get("status")}
    runs = {stage.id: Run(contest, stage, list(contest.entries)) for stage in contest.stages}
    return any(is_off(runs[stage], name, At(entry, round_ or None, item or None), text)
               for (stage, _, entry, name, round_, item), text in contest.marks.items()
               if entry not in out and "corridor" in runs[stage].stage.criteria[name] and text.lower() not in ("abstained", "воздержался"))


def is_off(run, name, at, text):
    ends = allowed(run, run.stage.criteria[name], at)
    return ends is not None and not ends[0] <= cells.number(text) <= ends[1]


def allowed(run, rule, at):
    """(least, greatest); None: nothing is said."""
    rows = rule["corridor"]["rows"]
    x = compute(rule["corridor"]["of"], run, at)
    if not present(x):
        return None
    x *= 100 if unit(parse(str(rule["corridor"]["of"])), run) == "%" else 1
    for (lower, upper, _), row in zip(criteria.ends([{**row, "points": ""} for row in rows]), rows):
        if criteria.above(x, lower) and not criteria.beyond(x, upper):
            least, _, greatest = row["marks"].partition("..")
            return Fraction(least), Fraction(greatest or least)
    return None
