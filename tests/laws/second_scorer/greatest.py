"""The greatest points that a criterion can give: of what jurors choose from a scale or levels, held by its rounding and cap."""

from fractions import Fraction

from . import criteria, jury
from .evaluate import At
from .values import Absent, ContestError, Waiting, rounded, strict


def of_criterion(run, name, entry):
    """Whether it applies or not."""
    rule = run.stage.criteria[name]
    if rule["type"] not in jury.JUDGED or "per" in rule or "points" in rule or "zero_when" in rule:
        raise ContestError(f"the greatest points of {name} are not plain")
    greatest = jury.greatest_points(run, rule, At(entry))
    if jury.is_judged(rule):
        combine = jury.rules_of(run, rule)["combine"]
        if combine["by"] not in ("mean", "median", "best", "worst"):
            raise ContestError(f"the greatest points of {name} depend on the jury")
        greatest = rounded(greatest, combine.get("round"))
    return criteria.finished(run, rule, greatest, At(entry))


def of_entry(run, name, entry):
    """0 where it does not apply."""
    applies = run.applies(run.stage.criteria[name], At(entry))
    return strict(lambda holds: of_criterion(run, name, entry) if holds else Fraction(0), applies)


def rescaled(run, entry, total):
    """By `not_applicable`: the criteria that do not apply count in full, or the others are brought to the same greatest total."""
    how = run.total_rule().get("not_applicable", "zero")
    if how == "zero":
        return total
    names = run.summed(judged=True) + run.summed(judged=False)
    of_all = strict(lambda *xs: sum(xs, Fraction(0)), *(times(run, name, entry, of_criterion(run, name, entry)) for name in names))
    of_those = strict(lambda *xs: sum(xs, Fraction(0)), *(times(run, name, entry, of_entry(run, name, entry)) for name in names))
    if how == "full":
        return strict(lambda x, all_, those: x + all_ - those, total, of_all, of_those)
    if not isinstance(of_those, (Absent, Waiting)) and of_those <= 0:   # Whatever still waits.
        return Absent("nothing applies")
    return strict(lambda x, all_, those: x * all_ / those, total, of_all, of_those)


def times(run, name, entry, points):
    return strict(lambda factor, x: factor * x, run.factor(name, entry), points)
