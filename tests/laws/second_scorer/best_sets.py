"""The set of entries that is worth the most within the money: every set is tried."""

from fractions import Fraction
from math import lcm

from . import cells
from .evaluate import At, compute
from .prizes import WAITING, about
from .values import Absent, Waiting, present


def bought(run, amount, blocks):
    """entry -> its cost, False or Waiting, of the ranked entries of one group."""
    rule = run.stage.rules["budget"]
    place = {entry: n for n, (tied, _) in enumerate(blocks) for entry in tied}
    result, offers = dict.fromkeys(place, False), []
    for entry in place:
        meets, cost = compute(rule.get("require", "true"), run, At(entry)), compute(rule["cost"], run, At(entry))
        worth = compute(rule.get("worth", "total"), run, At(entry))
        if isinstance(meets, Waiting) or meets is True and not isinstance(cost, Absent):
            offers.append((entry, meets if isinstance(meets, Waiting) else cost, worth))
    if isinstance(amount, Waiting) or any(isinstance(x, Waiting) for _, *own in offers for x in own):
        return {**result, **{entry: WAITING for entry, *_ in offers}}
    costs = {entry: cost for entry, cost, worth in offers if present(worth)}
    sets = equally_good(costs, {entry: worth for entry, _, worth in offers if present(worth)}, place, amount)
    waits = len(sets) > 1 and any(waits for _, waits in blocks)   # Places could part them, once they are known.
    chosen = WAITING if waits else among(run, with_better_places(sets, place))
    return {**result, **{entry: costs[entry] if entry in chosen else False for entry in costs}} if isinstance(chosen, frozenset) \
        else {**result, **{entry: WAITING for entry, *_ in offers}}


def equally_good(costs, worths, place, amount):
    """All the best sets: of the greatest sum, then of more entries, then the cheaper ones."""
    unit = lcm(*(worth.denominator for worth in worths.values()), *(cost.denominator for cost in costs.values()), 1)
    offers = [(entry, int(costs[entry] * unit), int(worths[entry] * unit)) for entry in sorted(costs, key=place.get)]
    found = []

    def go_on(at, money, worth, cost, taken):
        if at == len(offers):
            found.append(((worth, len(taken), -cost), taken))
            return
        entry, price, points = offers[at]
        if price <= money:
            go_on(at + 1, money - price, worth + points, cost + price, (*taken, entry))
        go_on(at + 1, money, worth, cost, taken)

    if amount < 0:
        return [frozenset()]
    go_on(0, amount * unit, 0, 0, ())
    most = max(key for key, _ in found)
    return [frozenset(taken) for key, taken in found if key == most]


def with_better_places(sets, place):
    """More at the best place, then at the next …"""
    places = sorted(set(place.values()))
    profile = lambda taken: [sum(place[entry] == number for entry in taken) for number in places]
    return [taken for taken in sets if profile(taken) == max(map(profile, sets))]


def among(run, sets):
    """Where several are equally good, people choose: yes or no for each entry in which they differ."""
    open_ = frozenset.union(*sets) - frozenset.intersection(*sets)
    if not open_:
        return sets[0]
    said = {entry: row["value"] for entry in open_ for row in about(run, "budget", entry)}
    if len(said) < len(open_):
        run.contest.questions.append(("set " + " ".join(sorted(sets[0] & open_)), run.stage.id, tuple(sorted(open_))))
        return WAITING
    return frozenset.intersection(*sets) | {entry for entry in open_ if cells.flag(said[entry])}
