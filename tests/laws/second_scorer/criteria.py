"""Points of a criterion for an entry: combined or computed, rounded, at most its cap; then across its items and rounds."""

from fractions import Fraction

from . import jury
from .contest import axes_of
from .evaluate import REDUCE, At, compute, unit
from .formula import parse
from .values import DOES_NOT_APPLY, NOT_APPLICABLE, Absent, Waiting, floor, first_obstacle, present, rounded, strict


def at_cell(run, name, at):
    """Where the criterion applies: its points in one cell (round, item) or of the whole entry."""
    rule = run.stage.criteria[name]
    applies = run.applies(rule, at)
    if applies is not True:
        return conditional(run, rule, NOT_APPLICABLE if applies is False else applies)
    if jury.is_on_sheets(rule) and run.by_total():   # Each juror's points are finished already.
        return conditional(run, rule, jury.points(run, name, rule, at))
    if not jury.is_judged(rule):
        return conditional(run, rule, finished(run, rule, COMPUTED[rule["type"]](run, rule, at), at))
    value = jury.points(run, name, rule, at)
    if "zero_when" not in rule or compute(rule["zero_when"], run, at) is not True:
        run.strike(at.entry, name, rule, value)
    return conditional(run, rule, finished(run, rule, value, at))


def finished(run, rule, value, at):
    """Rounded, at most the cap, and nothing at all where the rule says so."""
    value = rounded(value, rule.get("round"))
    if "cap" in rule:
        value = strict(min, value, compute(rule["cap"], run, at))
    if "zero_when" in rule:
        zero = compute(rule["zero_when"], run, at)
        value = Fraction(0) if zero is True else strict(lambda _, x: x, zero, value)
    return value


def conditional(run, rule, value):
    """A criterion that may not apply does not where it speaks of something that does not."""
    return NOT_APPLICABLE if value == DOES_NOT_APPLY and run.is_conditional(rule) else value


def of_entry(run, name, entry):
    """One value for the entry: across items and rounds where the criterion has them."""
    rule = run.stage.criteria[name]
    axes = axes_of(rule)
    if not axes:
        return run.cell(name, At(entry))
    applies = True if run.is_finer(rule.get("applies_when"), axes) else run.applies(rule, At(entry))
    if applies is not True:
        return conditional(run, rule, NOT_APPLICABLE if applies is False else applies)
    return partly(run, name, entry, ())[(None, None)]


def partly(run, name, entry, left):
    """(round, item) -> value, across as far as `left`: the axes that its steps leave at some point."""
    rule = run.stage.criteria[name]
    axes = axes_of(rule)
    found = {(at.round, at.item): run.cell(name, at) for at in run.cells(entry, axes)}
    for step, over in steps(rule):
        if set(axes) == set(left):
            break
        found = reduced(run, entry, found, over, step, axes)
        axes = [axis for axis in axes if axis not in over]
    return found


def all_across(run, entry, found, rule):
    """(round, item) -> value, across every axis."""
    axes = axes_of(rule)
    for step, over in steps(rule):
        found = reduced(run, entry, found, over, step, axes)
        axes = [axis for axis in axes if axis not in over]
    return found


def steps(rule):
    """(step of across, the axes that it goes over), in turn."""
    said = rule.get("across") or "sum"
    said = {"by": said} if isinstance(said, str) else said
    for step in said if isinstance(said, list) else [{"over": axes_of(rule), **said}]:
        yield step, [step["over"]] if isinstance(step["over"], str) else step["over"]


def finest(rule, bound):
    """Of the axes that the criterion's values have on the way across: the first that a place with these axes knows."""
    axes = axes_of(rule)
    for _, over in steps(rule) if axes else ():
        if set(axes) <= bound:
            return axes
        axes = [axis for axis in axes if axis not in over]
    return axes


def reduced(run, entry, found, over, step, axes):
    """Without the axes `over`; of what remains every place has a value, also where there was nothing over it."""
    remaining = [(at.round, at.item) for at in run.cells(entry, [axis for axis in axes if axis not in over])]
    under = {place: [] for place in remaining}
    for (round_, item), value in found.items():
        under[(None if "round" in over else round_, None if "item" in over else item)].append(value)
    return {place: across(values, step) for place, values in under.items()}


def across(values, step):
    if values and all(value == NOT_APPLICABLE for value in values):
        return NOT_APPLICABLE
    there = [value for value in values if not isinstance(value, Absent)]
    waiting = first_obstacle(there)
    if waiting:
        return waiting
    if "best" in step:
        there = sorted(there, reverse=True)[:int(step["best"])]
    if "drop" in step:
        there = jury.without_ends(there, step["drop"])
        if not there:
            return Absent("nothing left")
    return rounded(REDUCE[step.get("by", "sum")](there), step.get("round"))


# ---------------------------------------------------------------- computed ones


def or_absent_points(function):
    """`absent: n`: the points where there are none otherwise."""
    def points(run, rule, at):
        value = function(run, rule, at, compute(rule["of" if "of" in rule else "formula"], run, at))
        return Fraction(rule["absent"]) if isinstance(value, Absent) and "absent" in rule else value
    return points


def levels(run, rule, at):
    return strict(lambda level: jury.level_points(rule, level), compute(rule["of"], run, at))


def flag(run, rule, at):
    return strict(lambda yes: jury.flag_points(rule, yes), compute(rule["of"], run, at))


@or_absent_points
def per_unit(run, rule, at, value):
    each, above = Fraction(rule["each"]), Fraction(rule.get("above", 0))
    step, base = Fraction(rule.get("step", 1)), Fraction(rule.get("base", 0))
    return strict(lambda x: base + each * floor((x - above) / step) if x > above else Fraction(0),
                  value)


@or_absent_points
def formula(run, rule, at, value):
    return value


def group(run, rule, at):
    """Members that do not apply add nothing."""
    total = []
    for name, member in rule["criteria"].items():
        value = run.value_of(name, at)
        if value != NOT_APPLICABLE:
            total.append(strict(lambda x, w=Fraction(member.get("weight", 1)): w * x, value))
    return first_obstacle(total) or sum(total, Fraction(0))


@or_absent_points
def brackets(run, rule, at, x):
    scale = 100 if unit(parse(str(rule["of"])), run) == "%" else 1
    rows = rows_that_hold(run, rule, at)
    if isinstance(rows, Waiting) and "when" in rule["cases"][-1]:   # None of them may hold, and then `miss` is there for everybody.
        return rows
    obstacle = first_obstacle([rows, x] if rows else [rows])
    if obstacle:
        return obstacle
    if rule.get("interpolate") and rows:
        return interpolated(rows, x * scale)
    for lower, upper, points in ends(rows):
        if above(x * scale, lower) and not beyond(x * scale, upper):
            return compute(points, run, at)
    return Fraction(rule["miss"]) if "miss" in rule else Absent("not_in_table")


def rows_that_hold(run, rule, at):
    """Of the first case whose condition is true; what obstructs a condition obstructs the points."""
    for case in rule.get("cases", [rule]):
        holds = compute(case.get("when", "true"), run, at)
        if holds is not False:
            return case["rows"] if holds is True else holds
    return []


def ends(rows):
    """Each row's (lower, upper, points); an end is (value, whether it belongs to the row). Without a lower one it begins where
    the row before it ends."""
    before = None
    for row in rows:
        lower, upper = None, None
        if "at" in row:
            lower = upper = (Fraction(row["at"]), True)
        for key, inclusive in (("from", True), ("above", False)):
            lower = (Fraction(row[key]), inclusive) if key in row else lower
        for key, inclusive in (("up_to", True), ("below", False)):
            upper = (Fraction(row[key]), inclusive) if key in row else upper
        if lower is None and before is not None:
            lower = (before[0], not before[1])
        yield lower, upper, row["points"]
        before = upper


def above(x, end):
    return end is None or x > end[0] or (x == end[0] and end[1])


def beyond(x, end):
    return end is not None and (x > end[0] or (x == end[0] and not end[1]))


def interpolated(rows, x):
    known = [(Fraction(row["at"]), Fraction(row["points"])) for row in rows]
    if x <= known[0][0]:
        return known[0][1]
    for (x0, y0), (x1, y1) in zip(known, known[1:]):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return known[-1][1]


def stated(run, rule, at):
    name = next(name for name, other in run.stage.criteria.items() if other is rule)
    return run.contest.entries[at.entry].facts[name]


COMPUTED = {"stated": stated, "levels": levels, "flag": flag, "per_unit": per_unit, "brackets": brackets, "group": group, "formula": formula}
