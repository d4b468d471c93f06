"""The set of entries that is worth the most within the money: every set is tried."""

from fractions import Fraction
from itertools import product
from math import lcm

from . import cells
from .evaluate import At, compute
from .prizes import WAITING, about
from .values import Waiting, present


def bought(run, amount, blocks, costs):
    """entry -> its cost, False or Waiting, of the ranked entries of one group."""
    place = {entry: n for n, (tied, _) in enumerate(blocks) for entry in tied}
    result = dict.fromkeys(place, False)
    offers = [(entry, cost, compute(run.stage.rules["budget"].get("worth", "total"), run, At(entry))) for entry, cost in costs.items()]
    if isinstance(amount, Waiting) or any(isinstance(x, Waiting) for _, *own in offers for x in own):
        return {**result, **{entry: WAITING for entry, *_ in offers}}
    costs = {entry: cost for entry, cost, worth in offers if present(worth)}
    sets = equally_good(costs, {entry: worth for entry, _, worth in offers if present(worth)}, place, amount)
    ways = [with_better_places(sets, parted) for parted in worlds(sets, place, blocks)]
    chosen = among(run, ways[0]) if all(way == ways[0] for way in ways) else WAITING
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


def worlds(sets, place, blocks):
    """Places as people may yet part the open ties: any of them whom some set has may come first."""
    wanted = frozenset().union(*sets)
    firsts = [sorted(set(tied) & wanted) or tied[:1] for tied, waits in blocks if waits]
    for first in product(*firsts):
        yield {entry: 2 * place[entry] - (entry in first) for entry in place}


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
