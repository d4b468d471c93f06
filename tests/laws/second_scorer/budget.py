"""Money: down the list, as the best set, by equal shares; and what the groups leave over."""

from fractions import Fraction
from itertools import product

from . import best_sets, cells, confirmed, equal_shares, order
from .contest import Entry
from .evaluate import At, compute
from .prizes import EVERYWHERE, WAITING, about
from .values import Absent, Waiting, present, rounded


def funded(run):
    """entry -> money, False or Waiting, of all who are ranked."""
    rule = run.stage.rules["budget"]
    within = rule.get("within") or []
    money, left, paid = {}, {}, []
    for own in groups(run, within):
        ranked, blocks = listed(run, within, own)
        if blocks is None:
            money.update(dict.fromkeys(ranked, WAITING))
            left[own] = WAITING
            continue
        result, left[own] = SELECT[rule.get("select", "down_the_list")](run, within, own, blocks)
        money.update(result)
        paid += [(entry, granted) for entry, granted in result.items() if isinstance(granted, Fraction)]
    if "left_over" in rule:
        go_on_with_what_is_left(run, rule, money, left, paid)
    return money


def groups(run, within):
    """Of choices all that there may be, of texts all that occur; of others only those of entries."""
    possible = [possible_values(run, name) for name in within]
    return list(product(*possible))


def possible_values(run, name):
    if name == "nomination":
        return list(run.contest.nominations)
    fact = run.contest.facts.get(name) or run.contest.nomination_facts[name]
    occurring = {run.contest.chosen(entry, name) for entry in run.contest.entries}
    return list(cells.choices(fact["of"])) if fact["type"] == "choice" else sorted(value for value in occurring if present(value))


def key_of(run, within, entry):
    return tuple(run.contest.chosen(entry, name) for name in within)


def listed(run, within, own):
    """(who is ranked in the group, its blocks); None: it waits for somebody."""
    ranked = [entry for entry in run.ranked if key_of(run, within, entry) == own]
    if any(run.waits(entry) for entry in [*run.entered, *run.unsure] if key_of(run, within, entry) == own):
        return ranked, None
    return ranked, order.blocks(run, ranked, EVERYWHERE) if ranked else []


def amount_of(run, within, own):
    """Nothing where it is absent. A group without entries has its money, too."""
    group = [entry for entry in run.entered if key_of(run, within, entry) == own]
    if not group:
        nomination = dict(zip(within, own)).get("nomination", next(iter(run.contest.nominations)))
        run.contest.entries["nobody"] = Entry("nobody", nomination, dict(zip(within, own)))
    amount = compute(run.stage.rules["budget"]["amount"], run, At(group[0] if group else "nobody"))
    run.contest.entries.pop("nobody", None)
    return Fraction(0) if isinstance(amount, Absent) else amount


# ---------------------------------------------------------------- down the list


def down_the_list(run, within, own, blocks):
    """Tied entries share one fate, or people decide."""
    walk = Walk(run, amount_of(run, within, own), run.stage.rules["budget"])
    for tied, waits in blocks:
        walk.go_on(sorted(tied), waits)
    return walk.result, WAITING if walk.unknown else walk.left


def go_on_with_what_is_left(run, rule, money, left, paid):
    """One more list of coarser groups, or the lists of some groups, one after another."""
    said, within = rule["left_over"], rule.get("within") or []
    if "to" in said:
        purse = together(left.values())
        for id_ in said["to"]:   # Each group's own list: limits count it by itself.
            purse = down_once_more(run, within, (id_,), money, purse, [own for own in paid if key_of(run, within, own[0]) == (id_,)])
        return
    coarser = said.get("within") or []
    for own in groups(run, coarser):
        belongs = [name in coarser for name in within]
        inner = [group for group in left if tuple(id_ for id_, keep in zip(group, belongs) if keep) == own]
        those = [(entry, granted) for entry, granted in paid if key_of(run, coarser, entry) == own]
        down_once_more(run, coarser, own, money, together(left[group] for group in inner), those)


def together(purses):
    purses = list(purses)
    return WAITING if any(isinstance(purse, Waiting) for purse in purses) else sum(purses, Fraction(0))


def down_once_more(run, within, own, money, purse, paid):
    """Of those who got nothing; what is left then."""
    ranked, blocks = listed(run, within, own)
    if blocks is None:
        money.update({entry: WAITING for entry in asking(run, run.stage.rules["budget"], ranked) if money[entry] is False})
        return WAITING
    walk = Walk(run, purse, run.stage.rules["budget"]["left_over"], "left_over", paid)
    for tied, waits in blocks:
        walk.go_on(sorted(entry for entry in tied if money[entry] is False), waits)
    money.update(walk.result)
    paid += walk.paid[len(paid):]
    return WAITING if walk.unknown else walk.left


class Walk:
    """Down one list. not_fitting: the rule that says what becomes of those that do not fit; kind: of the decisions that part a tie."""

    def __init__(self, run, left, not_fitting, kind="budget", paid=()):
        self.run, self.rule, self.not_fitting, self.kind = run, run.stage.rules["budget"], not_fitting, kind
        self.result, self.ended, self.paid = {}, False, list(paid)
        self.left, self.unknown = left, isinstance(left, Waiting)   # From here on nobody knows what is left.

    def go_on(self, tied, waits):
        costs = asking(self.run, self.rule, tied)
        self.result.update({entry: False for entry in tied})
        if self.ended or not costs:
            return
        self.unknown = self.unknown or any(isinstance(cost, Waiting) for cost in costs.values())
        rivals = {} if self.unknown else {entry: cost for entry, cost in costs.items() if not self.is_too_much({entry: cost})}
        if self.is_parted(rivals):
            kept, self.unknown = (rivals, True) if waits else chosen(self.run, self.kind, rivals, self.is_parted)
            costs = {entry: cost for entry, cost in costs.items() if entry in kept or entry not in rivals}
        if self.unknown:
            self.result.update({entry: WAITING for entry in costs})
            return
        for entry, cost in costs.items():
            self.take_turn(entry, cost)

    def take_turn(self, entry, cost):
        if self.ended or self.unknown or self.is_too_much({entry: cost}):
            return
        granted = self.granted(cost)
        if granted is not None:
            self.result[entry], self.left = granted, self.left - granted
            self.paid.append((entry, granted))
        if granted is None or granted < cost:
            self.end(entry)

    def end(self, entry):
        """By one that does not fit."""
        how = self.not_fitting.get("not_fitting", "skip")
        stops = how != "skip" and compute(self.not_fitting.get("stop_when", "true") if how == "stop" else "true", self.run, At(entry))
        self.ended = stops is True
        self.unknown = isinstance(stops, Waiting)

    def granted(self, cost):
        """All of it, a part, or None."""
        if cost <= self.left:
            return cost
        if self.not_fitting.get("not_fitting") != "part":
            return None
        said = self.not_fitting.get("part") or {}
        some = min(rounded(self.left, said.get("round")), self.left)
        least = compute(said.get("at_least", "0"), self.run, None) * cost
        return some if some > 0 and some >= least else None

    def is_parted(self, rivals):
        """Not all of them can be paid, but somebody can."""
        if len(rivals) < 2 or all(self.granted(cost) is None for cost in rivals.values()):
            return False
        return sum(rivals.values()) > self.left or self.is_too_much(rivals)

    def is_too_much(self, more):
        """For somebody whose entries are counted together."""
        return any(self.exceeds(limit, entry, more) for limit in self.rule.get("at_most") or [] for entry in more)

    def exceeds(self, limit, entry, more):
        own = self.applicant(limit, entry)
        those = [cost for other, cost in [*self.paid, *more.items()] if self.applicant(limit, other) == own]
        at = At(entry)
        return "entries" in limit and len(those) > compute(limit["entries"], self.run, at) or \
            "money" in limit and sum(those) > compute(limit["money"], self.run, at)

    def applicant(self, limit, entry):
        """An entry without such a fact stands for itself."""
        per = limit["per"] if isinstance(limit["per"], list) else [limit["per"]]
        values = [self.run.contest.chosen(entry, name) for name in per]
        return tuple(values) if all(present(value) for value in values) else entry


def asking(run, rule, tied):
    """entry -> what it costs, of those who may ask for money; Waiting where that is not known yet."""
    costs = {}
    for entry in tied:
        if entry in run.removed or confirmed.passed_over(run, "budget", entry):
            continue
        meets = compute(rule.get("require", "true"), run, At(entry))
        cost = compute(rule["cost"], run, At(entry))
        if isinstance(meets, Waiting):
            costs[entry] = meets
        elif meets is True and not isinstance(cost, Absent):
            costs[entry] = cost
    return costs


def chosen(run, kind, costs, is_parted):
    """Those of a parted tie whom people chose, and whether that is still open: they have not spoken of everybody, or chose too many."""
    said = {entry: row["value"] for entry in costs for row in about(run, kind, entry)}
    if len(said) < len(costs):
        run.contest.questions.append((kind, run.stage.id, tuple(sorted(costs))))
        return costs, True
    costs = {entry: cost for entry, cost in costs.items() if cells.flag(said[entry])}
    return costs, is_parted(costs)


# ---------------------------------------------------------------- sets and shares


def most_points(run, within, own, blocks):
    costs = asking(run, run.stage.rules["budget"], [entry for tied, _ in blocks for entry in tied])
    return best_sets.bought(run, amount_of(run, within, own), blocks, costs), WAITING


def by_equal_shares(run, within, own, blocks):
    those = equal_shares.voters(run, lambda entry: key_of(run, within, entry) == own)
    costs = asking(run, run.stage.rules["budget"], [entry for tied, _ in blocks for entry in tied])
    return equal_shares.bought(run, those, amount_of(run, within, own), blocks, costs), WAITING


SELECT = {"down_the_list": down_the_list, "most_points": most_points, "equal_shares": by_equal_shares}
