"""One stage: what names mean there, points and totals of its entries, and who of them is ranked."""

from fractions import Fraction

from . import cells, criteria, greatest, jury, sheets
from .contest import axes_of
from .evaluate import At, axes, compute, unit
from .formula import parse
from .values import DOES_NOT_APPLY, NOT_APPLICABLE, Absent, ContestError, Waiting, present, rounded, strict

MONEY_AND_PERCENT = {"percent": "%", "money": "RUB"}


class Run:
    def __init__(self, contest, stage, entered, unsure=(), earlier=None):
        self.contest, self.stage, self.zone = contest, stage, contest.zone
        self.entered, self.unsure, self.earlier = entered, set(unsure), earlier or {}
        self.memo, self.struck = {}, {}
        self.unsure_among = self.unsure
        self.among = entered   # Whom rank(x), entries() count: once places are there (ties, cuts, awards, money) those who are ranked.
        self.choices = {"nomination": set(contest.nominations)}
        for declared in (contest.facts, contest.nomination_facts, contest.item_facts, contest.round_facts):
            self.choices.update({name: set(cells.choices(fact["of"])) for name, fact in declared.items() if fact["type"] == "choice"})

    def once(self, key, function):
        """Of criteria, quantities and totals: the group is everybody who entered, whoever asks."""
        if key not in self.memo:
            self.memo[key] = None  # a cycle shows as None
            asking, self.among, self.unsure_among = (self.among, self.unsure_among), self.entered, self.unsure
            self.memo[key] = function()
            self.among, self.unsure_among = asking
        return self.memo[key]

    # ------------------------------------------------------------ what a name means

    def name_axes(self, name, within=None):
        if name in self.stage.criteria:
            rule = self.stage.criteria[name]
            return set(axes_of(rule) if within is None else criteria.finest(rule, set(within)))
        if name in self.contest.quantities:
            return set(axes_of(self.contest.quantities[name]))
        if name.endswith(".marks"):
            return set(axes_of(self.stage.criteria[name.removesuffix(".marks")])) | {"juror"}
        if name in self.contest.item_facts:
            return {"item"}
        return {"round"} if name in self.contest.round_facts else set()

    def name_unit(self, name):
        for declared in (self.contest.facts, self.contest.nomination_facts, self.contest.item_facts, self.contest.round_facts):
            if name in declared:
                return MONEY_AND_PERCENT.get(declared[name]["type"])
        if name in self.contest.quantities:
            return unit(parse(str(self.contest.quantities[name]["formula"])), self)
        return None

    def ids_of(self, tree):
        """The ids that a choice may have; empty when the formula is none."""
        return self.choices.get(tree[1], set()) if tree[0] == "name" else set()

    def name_value(self, name, at):
        entry = self.contest.entries[at.entry]
        if name == "mark" and at.mark is not None:
            return at.mark
        if name == "nomination":
            return entry.nomination
        if name == "total":
            return self.total(at.entry)
        if name == "place":
            return self.place_number(at.entry)
        if name == "jury_total":
            return self.jury_total(at.entry)
        if name in entry.facts and name not in self.stage.criteria:
            return entry.facts[name]
        if name in self.contest.decided:
            return self.contest.decided_value(name, at.entry)
        if name in self.contest.nomination_facts:
            return self.contest.nominations[entry.nomination][name]
        if name in self.contest.item_facts:
            return entry.items[at.item][name]
        if name in self.contest.round_facts:
            return entry.rounds[at.round][name]
        return self.computed_name(name, at)

    def value_of(self, name, at):
        """Of a criterion: the finest value that there is of this place."""
        rule = self.stage.criteria[name]
        known = criteria.finest(rule, at.bound())
        if not known:
            return self.points(name, at.entry)
        if len(known) == len(axes_of(rule)):
            return self.cell(name, at)
        place = At(at.entry, at.round if "round" in known else None, at.item if "item" in known else None)
        return self.once(("part", name, place), lambda: criteria.partly(self, name, at.entry, known)[place[1:3]])

    def computed_name(self, name, at):
        if name in self.stage.criteria:
            return in_formula(self.value_of(name, at))
        if name in self.contest.quantities:
            return self.quantity(name, at)
        if "." in name:
            return self.dotted_name(*name.split(".", 1), at)
        if any(name in ids for ids in self.choices.values()):
            return name
        raise ContestError(f"unknown name {name}")

    def dotted_name(self, first, second, at):
        if second == "marks":
            return self.juror_points(first, at)
        earlier = self.earlier[first]
        if second == "total":
            return earlier.total(at.entry)
        if second == "place":
            return earlier.place_number(at.entry)
        return in_formula(earlier.points(second, at.entry))

    def quantity(self, name, at):
        rule = self.contest.quantities[name]
        own = At(at.entry, *(at[1 + n] if axis in axes_of(rule) else None for n, axis in enumerate(("round", "item"))))
        return self.once(("quantity", name, own),
                         lambda: rounded(compute(rule["formula"], self, own), rule.get("round")))

    def juror_points(self, name, at):
        """A juror's points as they are combined: a mark that is left out is absent."""
        rule = self.stage.criteria[name]
        juror = self.contest.jury[at.juror]
        cell_at = At(at.entry, *(at[1 + n] if axis in axes_of(rule) else None for n, axis in enumerate(("round", "item"))))
        applies = self.applies(rule, cell_at)
        if applies is not True:
            return applies or in_formula(NOT_APPLICABLE)
        if juror not in jury.jurors_of(self, at.entry, rule):
            return Absent("not_asked")
        marks = jury.rules_of(self, rule)["marks"]
        if juror.role == "third" or "zero_when" in rule and compute(rule["zero_when"], self, cell_at) is True:
            marks = {**marks, "missing": "leave_out" if marks["missing"] == "wait" else marks["missing"]}   # Nobody waits for such marks.
        found = jury.treated([jury.cell(self, juror, name, rule, cell_at)], marks, jury.zero_points(self, rule, cell_at._replace(juror=at.juror)))
        return found if not present(found) else found[0] if found else Absent("left_out")

    def greatest(self, name, at):
        return greatest.of_entry(self, name, at.entry)

    def table(self, name, keys):
        rule = self.contest.tables[name]
        row = next((row for key, row in rule["rows"].items() if same_key(key, keys[0])), None)
        if row is None:
            return Absent("not_in_table")
        if len(keys) == 2:
            row = next((cell for key, cell in zip(rule["columns"], row) if same_key(key, keys[1])), "~")
        return Absent("not_in_table") if row in ("~", "") else Fraction(row)

    def expand(self, at, over, tree):
        """Every finer place under `at` along these axes."""
        entry, found = self.contest.entries[at.entry], [at]
        if "round" in over:
            found = [a._replace(round=round_) for a in found for round_ in entry.rounds]
        if "item" in over:
            found = [a._replace(item=item) for a in found for item in entry.items]
        if "juror" in over:
            found = [a._replace(juror=juror.id) for a in found for juror in jury.jurors_of(self, at.entry)]
        return found

    # ------------------------------------------------------------ the ranking group

    def group_key(self, entry, within=None):
        within = [] if within == ["all"] else within or self.stage.rules.get("rank_within", ["nomination"])
        return tuple(self.contest.chosen(entry, name) for name in within)

    def group(self, entry, within=None):
        own = self.group_key(entry, within)
        if any(self.group_key(other, within) == own for other in self.unsure_among):
            return Waiting("stage before")
        return [other for other in self.among if self.group_key(other, within) == own]

    # ------------------------------------------------------------ points

    def cells(self, entry, per):
        return self.expand(At(entry), set(per), None)

    def cell(self, name, at):
        per = axes_of(self.stage.criteria[name])
        own = At(at.entry, at.round if "round" in per else None, at.item if "item" in per else None)
        return self.once(("cell", name, own), lambda: criteria.at_cell(self, name, own))

    def strike(self, entry, name, rule, value):
        """Too few marks may make the entry void or not ranked, whatever becomes of the criterion."""
        rules = jury.rules_of(self, rule)
        if not jury.may_be_too_few(rules):
            return
        below = rules["marks"].get("below")
        if value in (Absent("void"), Absent("too_few")):
            self.struck.setdefault((entry, name), []).append(False)
        elif isinstance(value, Waiting) and below in ("void", "not_ranked"):
            self.struck.setdefault((entry, name), []).append(value)

    def strikes(self, entry):
        """Of each criterion: what waits in one cell makes all of it wait."""
        for (struck, _), found in self.struck.items():
            if struck == entry:
                yield "too few marks", next((value for value in found if value is not False), False)

    def points(self, name, entry):
        return self.once(("points", name, entry), lambda: criteria.of_entry(self, name, entry))

    def group_of(self, rule):
        return next((group for group in self.stage.criteria.values()
                     if any(rule is member for member in group.get("criteria", {}).values())), None)

    def is_conditional(self, rule):
        above = self.group_of(rule)
        return "applies_when" in rule or above is not None and self.is_conditional(above)

    def is_finer(self, formula, per):
        """Beside a criterion of these axes."""
        return formula is not None and bool(axes(parse(str(formula)), self, per))

    def applies(self, rule, at):
        """Its own condition, and that of the group it is a member of."""
        above = self.group_of(rule)
        holds = self.applies(above, at) if above else True
        if holds is not True or "applies_when" not in rule:
            return holds
        return compute(rule["applies_when"], self, at)

    def factor(self, name, entry):
        rule = self.stage.criteria[name]
        weight, coefficient = Fraction(rule.get("weight", 1)), rule.get("coefficient", "1")
        if isinstance(coefficient, dict):
            chosen = self.contest.chosen(entry, coefficient["by"])
            return strict(lambda id_: weight * Fraction(coefficient["rows"][id_]), chosen)
        return strict(lambda x: weight * x, compute(coefficient, self, At(entry)))

    # ------------------------------------------------------------ totals

    def by_total(self):
        return ((self.stage.rules.get("jury") or {}).get("combine") or {}).get("what") == "total"

    def summed(self, judged):
        return [name for name in self.stage.top if self.stage.criteria[name].get("in_total", "true") == "true"
                and self.is_summed_by_jurors(self.stage.criteria[name]) == judged]

    def is_summed_by_jurors(self, rule):
        return jury.is_on_sheets(rule) if self.by_total() else jury.is_judged(rule)

    def jury_total(self, entry):
        return self.once(("jury total", entry), lambda: self.struck_by_total(entry))

    def struck_by_total(self, entry):
        value = sheets.jury_total(self, entry)
        self.strike(entry, "jury_total", {}, value)
        return value

    def total_rule(self):
        rule = self.stage.rules.get("total")
        return rule if isinstance(rule, dict) else {"formula": rule} if rule is not None else {}

    def total(self, entry):
        return self.once(("total", entry), lambda: self.finished_total(entry))

    def finished_total(self, entry):
        rule = self.total_rule()
        value = compute(rule["formula"], self, At(entry)) if "formula" in rule else self.default_total(entry)
        value = rounded(value, rule.get("round"))
        if "cap" in rule:
            value = strict(lambda x: min(x, Fraction(rule["cap"])), value)
        for key, sign in (("bonuses", 1), ("deductions", -1)):
            for line in self.stage.rules.get(key) or []:
                value = strict(lambda x, more: x + more, value, self.extra(line, sign, entry))
        return self.with_quorum(value, entry)

    def with_quorum(self, value, entry):
        """With too few members the entry waits."""
        rule = self.quorum()
        waits = rule and rule.get("below", "wait") == "wait" and not jury.has_quorum(self, entry, jury.part(rule["share"]))
        return strict(lambda *_: Waiting("no quorum"), value) if waits else value

    def quorum(self):
        is_marked = any(jury.holds_judged(self.stage.criteria[name]) for judged in (True, False) for name in self.summed(judged))
        return (self.stage.rules.get("jury") or {}).get("quorum") if is_marked else None

    def default_total(self, entry):
        """The stage's own part, and what stages before it add to it."""
        own = greatest.rescaled(self, entry, self.own_total(entry))
        said = self.total_rule().get("with") or []
        factors = {id_: Fraction(factor) for id_, factor in said.items()} if isinstance(said, dict) else dict.fromkeys(said, Fraction(1))
        factors.setdefault(self.stage.id, Fraction(1))
        parts = [strict(lambda x, factor=factor: factor * x, own if id_ == self.stage.id else self.earlier[id_].total(entry))
                 for id_, factor in factors.items()]
        return strict(lambda *xs: sum(xs, Fraction(0)), *parts)

    def own_total(self, entry):
        judged_ones = self.summed(judged=True)
        terms = [self.term(name, entry) for name in judged_ones]
        if self.by_total() and judged_ones:
            terms = [self.jury_total(entry)]
        terms += [self.term(name, entry) for name in self.summed(judged=False)]
        return strict(lambda *xs: sum(xs, Fraction(0)), *terms)

    def term(self, name, entry):
        value = self.points(name, entry)
        if value == NOT_APPLICABLE:
            return Fraction(0)
        return strict(lambda factor, x: factor * x, self.factor(name, entry), value)

    def extra(self, line, sign, entry):
        due = compute(line["when"], self, At(entry)) if "when" in line else True
        if not present(due):
            return due
        return strict(lambda x: sign * x, compute(line["points"], self, At(entry))) if due else Fraction(0)

    def speaks_of_jury_total(self):
        return "jury_total" in str((self.stage.rules, self.stage.criteria)) or "formula" not in self.total_rule()

    # ------------------------------------------------------------ who is ranked

    def verdicts(self, entry):
        """(reason, True | False | Absent | Waiting) of everything that an entry must meet to be ranked."""
        total = self.total(entry)
        for name in self.stage.criteria:
            self.points(name, entry)
        if self.by_total() and self.summed(judged=True) and self.speaks_of_jury_total():
            self.jury_total(entry)
        yield from self.strikes(entry)
        if self.quorum() and self.quorum().get("below") == "void":
            yield "no quorum", jury.has_quorum(self, entry, jury.part(self.quorum()["share"]))
        yield "absent", total if not present(total) else True
        for name, rule in self.stage.criteria.items():
            value = self.points(name, entry)
            if "pass" in rule and value != NOT_APPLICABLE:
                yield "pass:" + name, strict(lambda x, least=Fraction(rule["pass"]): x >= least, value)
        if "minimum_total" in self.stage.rules:
            least = compute(self.stage.rules["minimum_total"], self, At(entry))
            yield "minimum_total", strict(lambda x, y: x >= y, total, least)
        for rule in self.stage.rules.get("passing") or []:
            yield "passing:" + rule["otherwise"], compute(rule["require"], self, At(entry))

    def failures(self, entry):
        """Reasons why the entry is not ranked; none: it is, or [Waiting] when that is not known yet."""
        found = list(self.verdicts(entry))
        failed = [why for why, verdict in found if verdict is False or isinstance(verdict, Absent)]
        waiting = [verdict for _, verdict in found if isinstance(verdict, Waiting)]
        return failed or waiting[:1]


def in_formula(value):
    """What does not apply is absent there; the formula's own criterion applies all the same."""
    return DOES_NOT_APPLY if value == NOT_APPLICABLE else value


def same_key(text, key):
    """A key of a table: a number, a choice id or a flag."""
    if isinstance(key, Fraction):
        try:
            return Fraction(text) == key
        except ValueError:
            return False
    return text == key
