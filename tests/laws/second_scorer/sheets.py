"""`what: total`: what stands on each juror's own sheet, added up, and those totals as one.

A juror's value is a number, or the word `missing` or `abstained`.
"""

from fractions import Fraction

from . import criteria, jury, orders
from .evaluate import At, compute
from .values import NOT_APPLICABLE, Absent, Waiting, rounded, strict

def jury_total(run, entry):
    """`what: total`: every juror's own sum, then those as one; where nothing judged applies, nobody is asked."""
    applies = something_applies(run, entry)
    if applies is not True:
        return Fraction(0) if applies is False else applies
    if not can_be_marked(run, entry):
        return Absent("nothing to mark")
    rules = jury.rules_of(run, {})
    if orders.is_method(rules):
        return rounded(orders.points(run, At(entry), rules, None, lambda other: totals(run, other)), rules["combine"].get("round"))
    experts, thirds = [], []
    for id_, value in totals(run, entry).items():
        (thirds if run.contest.jury[id_].role == "third" else experts).append(value)
    value = jury.combined(experts, thirds, rules, lambda: greatest_total(run, entry))
    return rounded(value, rules["combine"].get("round"))


def who_counts(run, entry):
    """Two experts and a third: whose totals make the jury's; a Waiting while that is open."""
    return run.once(("who counts", entry), lambda: found_who_counts(run, entry))


def lacks_all(run, entry):
    """Jurors are asked about the entry, and nobody's total is there."""
    return totals(run, entry) is not None and not who_counts(run, entry)


def found_who_counts(run, entry):
    rules, experts, third = jury.rules_of(run, {}), {}, None
    for id_, value in (totals(run, entry) or {}).items():
        if run.contest.jury[id_].role == "third":
            third = (id_, value) if isinstance(value, Fraction) else third
        else:
            experts[id_] = value
    kept = {id_: jury.treated([value], rules["marks"]) for id_, value in experts.items()}
    if any(isinstance(value, Waiting) for value in kept.values()):
        return Waiting("who counts")
    kept = {id_: values[0] for id_, values in kept.items() if values}
    if len(kept) != 2:
        return set(kept)
    (one, a), (other, b) = kept.items()
    if abs(a - b) <= jury.limit(rules["combine"], lambda: greatest_total(run, entry)):
        return set(kept)
    if third is None:
        return Waiting("third expert")
    id_, c = third
    nearer = {one} if abs(a - c) < abs(b - c) else {other} if abs(a - c) > abs(b - c) else {one, other}
    return {id_} | {"replaces": set(), "joins": {one, other}, "nearest": nearer}[rules["combine"]["third"]]


def something_applies(run, entry):
    """True, False, or what a condition waits for."""
    said = [True if run.is_finer(rule.get("applies_when"), criteria.axes_of(rule)) else run.applies(rule, At(entry))
            for name in run.summed(judged=True) for rule in judged_of(run.stage.criteria[name])]
    if any(found is True for found in said):
        return True
    return next((found for found in said if isinstance(found, Waiting)), False)


def judged_of(rule):
    """The criterion, or what a group consists of."""
    return [inner for member in rule["criteria"].values() for inner in judged_of(member)] if rule["type"] == "group" else [rule]


def can_be_marked(run, entry):
    """Would a sheet of zeros come to something? The best of no items is nothing, whoever marks."""
    for rule in (rule for name in run.summed(judged=True) for rule in judged_of(run.stage.criteria[name])):
        axes = criteria.axes_of(rule)
        if not axes or not run.is_finer(rule.get("applies_when"), axes) and run.applies(rule, At(entry)) is not True:
            continue
        zeros = {(at.round, at.item): Fraction(0) if run.applies(rule, at) is True else NOT_APPLICABLE for at in run.cells(entry, axes)}
        value = criteria.all_across(run, entry, zeros, rule)[(None, None)]
        if isinstance(value, Absent) and value != NOT_APPLICABLE:
            return False
    return True


def totals(run, entry):
    """{juror: total or word} of those who have the entry's sheet; None: nobody has."""
    if something_applies(run, entry) is False or not can_be_marked(run, entry):
        return None
    found = {juror.id: own_total(run, juror, entry) for juror in jury.jurors_of(run, entry)}
    return {juror: value for juror, value in found.items() if value != jury.NOT_ASKED}


def own_total(run, juror, entry):
    """What counts as zero is a mark of 0; otherwise without one mark there is no total."""
    asked = is_asked(run, juror, entry)
    if asked is not True:
        return jury.NOT_ASKED if asked is False else asked
    values = {name: of_juror(run, juror, name, At(entry)) for name in run.summed(judged=True)}
    word = word_of(values.values())
    if word:
        return word
    terms = [strict(lambda factor, points: factor * points, run.factor(name, entry), value)
             for name, value in values.items() if value not in (NOT_APPLICABLE, jury.NOT_ASKED)]
    return strict(lambda *xs: sum(xs, Fraction(0)), *terms)


def is_asked(run, juror, entry):
    """For anything that applies to the entry?"""
    said = []
    for rule in (rule for name in run.summed(judged=True) for rule in judged_of(run.stage.criteria[name])):
        if juror in jury.jurors_of(run, entry, rule):
            said.append(True if run.is_finer(rule.get("applies_when"), criteria.axes_of(rule)) else run.applies(rule, At(entry)))
    if any(found is True for found in said):
        return True
    return next((found for found in said if isinstance(found, Waiting)), False)


def word_of(values):
    """Why there are no points, where marks are not there: an abstention leaves nothing to wait for."""
    words = [value for value in values if isinstance(value, str)]
    return "abstained" if "abstained" in words else words[0] if words else None


def of_juror(run, juror, name, at):
    """One juror's finished points of a criterion or a group, across its rounds and items; a word where a mark is not there."""
    rule = run.stage.criteria[name]
    if rule["type"] == "group":
        return of_juror_group(run, juror, name, at)
    if juror not in jury.jurors_of(run, at.entry, rule):
        return jury.NOT_ASKED
    axes = criteria.axes_of(rule)
    applies = run.applies(rule, at) if not run.is_finer(rule.get("applies_when"), axes) else True
    if applies is not True:
        return NOT_APPLICABLE if applies is False else applies
    if not axes:
        return counted(run, juror, name, rule, at)
    found = {}
    for cell_at in run.cells(at.entry, axes):
        applies = run.applies(rule, cell_at)
        found[(cell_at.round, cell_at.item)] = \
            counted(run, juror, name, rule, cell_at) if applies is True else NOT_APPLICABLE if applies is False else applies
    word = word_of(found.values())
    if word:
        return word
    return criteria.all_across(run, at.entry, found, rule)[(None, None)]


def of_juror_group(run, juror, name, at):
    rule = run.stage.criteria[name]
    applies = run.applies(rule, at)
    if applies is not True:
        return NOT_APPLICABLE if applies is False else applies
    values = {member: of_juror(run, juror, member, at) for member in rule["criteria"]}
    if all(value == jury.NOT_ASKED for value in values.values()):
        return jury.NOT_ASKED
    if "zero_when" in rule and compute(rule["zero_when"], run, at) is True:
        return Fraction(0)
    word = word_of(values.values())
    if word:
        return word
    terms = [strict(lambda x, w=Fraction(rule["criteria"][member].get("weight", 1)): w * x, value)
             for member, value in values.items() if value not in (NOT_APPLICABLE, jury.NOT_ASKED)]
    return criteria.finished(run, rule, strict(lambda *xs: sum(xs, Fraction(0)), *terms), at)


def counted(run, juror, name, rule, at):
    """Finished points of one cell; a word where the mark is not there and does not count as zero."""
    value = finished_by(run, juror, name, rule, at)
    if isinstance(value, str) and jury.rules_of(run, {})["marks"].get(value, "leave_out") == "zero":
        nothing = Fraction(0) if jury.rules_of(run, rule)["combine"]["by"] == "two_and_third" else jury.zero_points(run, rule, at._replace(juror=juror.id))
        return criteria.finished(run, rule, nothing, at)
    return value


def finished_by(run, juror, name, rule, at):
    """Also without a mark where the points are 0 whatever they would be."""
    value = jury.cell(run, juror, name, rule, at)
    if isinstance(value, str):
        return Fraction(0) if "zero_when" in rule and compute(rule["zero_when"], run, at) is True else value
    return criteria.finished(run, rule, value, at)


def greatest_total(run, entry):
    return sum(run.factor(name, entry) * jury.greatest_points(run, run.stage.criteria[name], At(entry)) for name in run.summed(judged=True)
               if run.applies(run.stage.criteria[name], At(entry)) is not False)


def given(run, juror, name, rule, at):
    """A juror's finished points of a group, or of one cell of a criterion."""
    return of_juror(run, juror, name, at) if rule["type"] == "group" else finished_by(run, juror, name, rule, at)
