"""Marks that need a comment and have none."""

from fractions import Fraction

from . import cells, jury
from .contest import axes_of
from .evaluate import At, compute
from .values import present


def missing(run):
    """How many (juror, entry) of the stage's own sheets lack a comment; one comment of the juror for the entry is enough. Whether
    the juror counts does not matter: the mark stands on the sheet."""
    if run.stage.sheets != run.stage.id:
        return 0
    rules = {name: rule for name, rule in run.stage.criteria.items() if "comment_required_when" in rule}
    if not rules:
        return 0
    return sum(1 for entry in run.entered for juror in jury.asked_jurors(run, entry)
               if not commented(run, juror, entry) and any(needed(run, juror, entry, *one) for one in rules.items()))


def commented(run, juror, entry):
    return any(row.get("comment") and row["juror"] == juror.id and row["entry"] == entry
               and (row.get("stage") or run.contest.stages[0].id) == run.stage.id for row in run.contest.rows["scores"])


def needed(run, juror, entry, name, rule):
    if juror not in jury.asked_jurors(run, entry, rule):
        return False
    return any(demands(run, juror, name, rule, at) for at in run.cells(entry, axes_of(rule)))


def demands(run, juror, name, rule, at):
    key = (run.stage.sheets, juror.id, at.entry, name, at.round or "", at.item or "")
    text = run.contest.marks.get(key, "")
    if text == "" or text.lower() in ("abstained", "воздержался"):
        return False
    said = compute(rule["comment_required_when"], run, at._replace(juror=juror.id, mark=Fraction(cells.number(text))))
    return present(said) and said is True
