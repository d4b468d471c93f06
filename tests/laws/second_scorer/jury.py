"""Jurors' marks of one criterion (or jurors' totals) become one value.

A juror's cell is a value (Fraction), or the word `missing` or `abstained`. Recused jurors have no cell.
"""

from fractions import Fraction

from . import cells, criteria, orders, sheets
from .contest import axes_of
from .evaluate import At, compute
from .values import NOT_APPLICABLE, Absent, ContestError, Waiting, mean, median, present, rounded, strict

NOT_ASKED = Absent("not asked")
JUDGED = ("mark", "levels", "flag")


def is_judged(rule):
    return rule["type"] in JUDGED and "of" not in rule


def is_on_sheets(rule):
    """Judged, or a group of nothing else."""
    if rule["type"] == "group":
        return all(is_on_sheets(member) for member in rule["criteria"].values())
    return is_judged(rule)


def may_be_too_few(rules):
    """With `at_least: 0` none is fine, too, unless a share must be there or some are dropped."""
    marks = rules["marks"]
    return int(marks.get("at_least", 1)) > 0 or "at_least_share" in marks or "drop" in rules["combine"]


def rules_of(run, rule):
    """{marks, combine}: the criterion's own keys over the stage's."""
    above, own = run.stage.rules.get("jury") or {}, rule.get("jury") or {}
    rules = {part: {**(above.get(part) or {}), **(own.get(part) or {})} for part in ("marks", "combine")}
    needed = {"two_and_third": ["limit", "third"]}
    if any(not rules["combine"].get(key) for key in needed.get(rules["combine"]["by"], [])):
        raise ContestError(f"{rules['combine']['by']} needs more")
    return rules


# ---------------------------------------------------------------- who marks what


def jurors_of(run, entry, rule=None):
    """Whose marks of the entry count (of the criterion, when it has a panel of its own)."""
    panel = str(rule.get("panel")) if rule else None
    return run.once(("jurors", entry, panel), lambda: [juror for juror in asked_jurors(run, entry, rule) if counts(run, juror)])


def asked_jurors(run, entry, rule=None):
    """Who has the entry on the sheets, recused ones left out."""
    return [juror for juror in found_jurors(run, entry, rule) if entry not in juror.recused]


def counts(run, juror):
    """`juror_counts`: he has given enough of the marks that the stage asks of him."""
    rule = (run.stage.rules.get("jury") or {}).get("juror_counts")
    return not rule or run.once(("counts", juror.id), lambda: has_marked_enough(run, juror, part(rule["marked_share"])))


def has_marked_enough(run, juror, least):
    asked = [cell_text(run, juror, name, at) for name, at in cells_of(run, juror, run.entered)]
    return sum(not is_no_mark(text) for text in asked) >= least * len(asked)


def cells_of(run, juror, entries):
    """(criterion, at) of everything that the juror is asked to mark."""
    for entry in entries:
        for name, rule in run.stage.criteria.items():
            if is_judged(rule) and entry not in juror.recused and juror in found_jurors(run, entry, rule):
                yield from ((name, at) for at in run.cells(entry, axes_of(rule)) if run.applies(rule, at) is True)


def holds_judged(rule):
    """Itself or a member of the group is judged."""
    return any(map(holds_judged, rule["criteria"].values())) if rule["type"] == "group" else is_judged(rule)


def has_quorum(run, entry, least):
    """Of the members who have the entry on their sheets enough take part: they have marked, or abstained, anywhere in the stage."""
    members = [juror for juror in found_jurors(run, entry, None) if juror.role != "third"]
    return sum(takes_part(run, juror) for juror in members) >= least * len(members)


def takes_part(run, juror):
    return run.once(("takes part", juror.id), lambda: any(cell_text(run, juror, name, at) for name, at in cells_of(run, juror, run.entered)))


def found_jurors(run, entry, rule):
    """Recused ones and those who do not count are among them."""
    contest, sheets = run.contest, run.contest.stage(run.stage.sheets)
    asked = []
    for juror in contest.jury.values():
        if juror.role == "secretary":
            continue
        if not in_panel(juror, sheets.rules.get("panel")) or rule and not in_panel(juror, rule.get("panel")):
            continue
        if any(contest.chosen(entry, name) != value for name, value in juror.only.items()):
            continue
        if contest.has_assignments and (sheets.id, juror.id, entry) not in contest.assignments:
            continue
        asked.append(juror)
    return asked


def in_panel(juror, panel):
    if panel is None:
        return True
    return bool(juror.panels & set([panel] if isinstance(panel, str) else panel))


def cell_text(run, juror, name, at):
    return run.contest.marks.get((run.stage.sheets, juror.id, at.entry, name, at.round or "", at.item or ""), "")


def is_no_mark(text):
    return text.lower() in ("", "abstained", "воздержался")


def cell(run, juror, name, rule, at):
    text = cell_text(run, juror, name, at)
    if is_no_mark(text):
        return "abstained" if text else "missing"
    return points_of_mark(run, rule, text, at._replace(juror=juror.id))


def points_of_mark(run, rule, text, at):
    if rule["type"] == "levels":
        return level_points(rule, text)
    if rule["type"] == "flag":
        return flag_points(rule, cells.flag(text))
    mark = cells.number(text)
    return compute(rule["points"], run, at._replace(mark=mark)) if "points" in rule else mark


def level_points(rule, level):
    levels = rule["levels"]
    if level not in levels:
        level = next(id_ for id_, said in levels.items() if isinstance(said, dict) and said.get("title") == level)
    said = levels[level]
    return Fraction(said["points"] if isinstance(said, dict) else said)


def flag_points(rule, yes):
    return Fraction(rule.get("yes", 1)) if yes else Fraction(rule.get("no", 0))


# ---------------------------------------------------------------- many become one


def points(run, name, rule, at):
    """A judged criterion's value at one cell, combined but not yet rounded by its own `round`. Where jurors' totals are combined, it is
    what they make of each juror's finished points."""
    jury = rules_of(run, rule)
    by_total = jury["combine"].get("what") == "total"
    by_experts = jury["combine"]["by"] == "two_and_third"

    def zero(at):
        """What a mark that counts as zero is worth; on a sheet as everything there is, rounded and held to its cap."""
        worth = Fraction(0) if by_experts else zero_points(run, rule, at)
        return criteria.finished(run, rule, worth, at) if by_total else worth

    if orders.is_method(jury):
        value = orders.points(run, at, jury, name, lambda entry: given_to(run, name, rule, at._replace(entry=entry), by_total),
                              lambda entry: zero(at._replace(entry=entry)))
        return value if by_total else rounded(value, jury["combine"].get("round"))
    by_totals = by_total and by_experts and "jury" not in rule
    if by_totals:
        enough = {} if sheets.lacks_all(run, at.entry) else {"at_least": "1", "below": "not_ranked"}
        jury = {"marks": {**jury["marks"], **enough}, "combine": {"by": "mean"}}
    who = sheets.who_counts(run, at.entry) if by_totals else None
    experts, thirds = [], []
    for juror in jurors_of(run, at.entry, rule):
        given = sheets.given(run, juror, name, rule, at) if by_total else cell(run, juror, name, rule, at)
        if given == NOT_ASKED:
            continue
        if isinstance(who, Waiting) and given is not NOT_APPLICABLE:
            return who
        if not by_totals or isinstance(who, Waiting) or juror.id in who:
            (thirds if juror.role == "third" else experts).append(given)
    value = combined(experts, thirds, jury, lambda: greatest_points(run, rule, at), zero(at))
    return value if by_total else rounded(value, jury["combine"].get("round"))


def given_to(run, name, rule, at, by_total):
    """{juror: value or word} of one entry; None where the criterion does not apply to it or is 0 whatever jurors say."""
    if at.round is not None and at.round not in run.contest.entries[at.entry].rounds:
        return None
    applies = run.applies(rule, at)
    zero = compute(rule["zero_when"], run, at) if "zero_when" in rule and not by_total else False
    if applies is not True and not isinstance(applies, Waiting) or zero is True:
        return None
    if isinstance(applies, Waiting) or isinstance(zero, Waiting):
        return {"": Waiting("whether it is judged")}
    said = sheets.given if by_total else cell
    found = {juror.id: said(run, juror, name, rule, at) for juror in jurors_of(run, at.entry, rule)}
    return {juror: value for juror, value in found.items() if value != NOT_ASKED}


def zero_points(run, rule, at):
    """What an empty cell that means zero is worth."""
    return compute(rule["points"], run, at._replace(mark=Fraction(0))) if "points" in rule else Fraction(0)


def combined(experts, thirds, jury, greatest, zero=Fraction(0)):
    marks, combine = jury["marks"], jury["combine"]
    if combine["by"] != "two_and_third":
        experts, thirds = experts + thirds, []
    values = treated(experts, marks, zero)
    if not present(values):
        return values
    asked = sum(1 for value in experts if value is not NOT_APPLICABLE)
    if len(values) < int(marks.get("at_least", 1)) or len(values) < part(marks.get("at_least_share", "0")) * asked:
        return too_few(marks)
    if combine["by"] == "two_and_third":
        return two_and_third(values, thirds, combine, greatest)
    return together(values, combine, marks, greatest)


def treated(found, marks, zero=Fraction(0)):
    """Marks that are there, after the rules for those that are not. zero: the points of a mark 0."""
    values, treatment = [], {"missing": marks.get("missing", "leave_out"), "abstained": marks.get("abstained", "leave_out")}
    for value in found:
        how = treatment.get(value) if isinstance(value, str) else None
        if how == "wait":
            return Waiting("marks")
        if how == "zero":
            values.append(zero)
        elif how is None and value is not NOT_APPLICABLE:
            values.append(value)
    return next((value for value in values if not present(value)), values)


def too_few(marks):
    below = marks.get("below", "wait")
    return Waiting("too few marks") if below == "wait" else Absent({"not_ranked": "too_few", "absent": "left absent"}.get(below, below))


def without_ends(values, drop):
    high, low = int(drop.get("high", 0)), int(drop.get("low", 0))
    return sorted(values)[low:max(low, len(values) - high)]


def without_outliers(values, rule, greatest):
    """Those not further than that from the middle of them all."""
    if not values:
        return values
    middle = mean(values) if rule["from"] == "mean" else median(values)
    return [value for value in values if abs(value - middle) <= share(rule["further_than"], greatest)]


def together(values, combine, marks, greatest):
    by = combine["by"]
    if "outliers" in combine:
        given, values = len(values), without_outliers(values, combine["outliers"], greatest)
        if given and not values and int(marks.get("at_least", 1)) > 0:
            return too_few(marks)
    if "drop" in combine and by in ("mean", "sum"):
        values = without_ends(values, combine["drop"])
        if not values:
            return too_few(marks)
    if not values:
        return Fraction(0) if by == "sum" else Absent("nothing")
    if "divergence" in combine and max(values) - min(values) > share(combine["divergence"]["limit"], greatest):
        return Waiting("the jurors agree first")
    return {"mean": mean, "sum": sum, "median": median, "best": max, "worst": min}[by](values)


def two_and_third(values, thirds, combine, greatest):
    if not values:
        return Absent("nothing")
    if len(values) < 2 or abs(values[0] - values[1]) <= limit(combine, greatest):
        return mean(values)
    third = next((value for value in thirds if not isinstance(value, str)), None)
    if third is None:
        return Waiting("third expert")
    if combine["third"] == "replaces":
        return third
    near = sorted(values, key=lambda value: abs(value - third))
    if combine["third"] == "nearest" and abs(near[0] - third) != abs(near[1] - third):
        return mean([third, near[0]])
    return mean([*values, third])


def limit(combine, greatest):
    return share(combine["limit"], greatest)


def part(said):
    """70% or 2/3"""
    return Fraction(said[:-1]) / 100 if said.endswith("%") else Fraction(said)


def share(said, greatest):
    """greatest(): the greatest value possible."""
    said = str(said)
    return Fraction(said[:-1]) / 100 * greatest() if said.endswith("%") else Fraction(said)


def possible_levels(run, rule):
    """Of a fact that all nominations state alike in contest.yaml, there is but one."""
    nominations = run.contest.definition.get("nominations")
    listed = nominations.values() if isinstance(nominations, dict) and "of" in rule else ()
    stated = {(said.get("facts") or {}).get(rule["of"]) if isinstance(said, dict) else None for said in listed}
    return stated if len(stated) == 1 and None not in stated else rule["levels"]


def possible_marks(rule):
    """(least, greatest): of the scale, or of what a corridor leaves of it."""
    if "corridor" not in rule:
        return tuple(map(Fraction, rule["scale"].split("..")))
    ends = [Fraction(end) for row in rule["corridor"]["rows"] for end in row["marks"].split("..")]
    return min(ends), max(ends)


def greatest_points(run, rule, at):
    """That a juror can give; with `points`, of all marks of the scale (they speak of nothing else where this is asked)."""
    if rule["type"] == "levels":
        return max(level_points(rule, level) for level in possible_levels(run, rule))
    if rule["type"] == "flag":
        return max(flag_points(rule, True), flag_points(rule, False))
    if rule["type"] == "group":
        return sum(Fraction(member.get("weight", 1)) * greatest_points(run, member, at) for member in rule["criteria"].values())
    least, greatest = possible_marks(rule)
    step = Fraction(rule.get("step", 1))
    if "points" not in rule:
        return greatest
    return max(compute(rule["points"], run, at._replace(mark=least + n * step)) for n in range((greatest - least) // step + 1))

