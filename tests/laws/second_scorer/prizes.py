"""What places bring: who goes on (the cut), awards, and money down the list."""

from fractions import Fraction
from itertools import product
from math import inf

from . import cells, order
from .evaluate import At, compute
from .values import Absent, Waiting, ceiling, floor, present

WAITING = Waiting("decision")


# ---------------------------------------------------------------- how far down a tie matters


def matters_to(run, group):
    """The last place that brings something: an award, the next stage, money."""
    furthest = Fraction(0)
    for line in run.stage.rules.get("awards") or []:
        if "place" in line or "places" in line:
            furthest = max(furthest, Fraction(place_ends(line)[1]))
        elif "count" in line:
            furthest += seats(run, line, group)
        elif "winners" in line:
            furthest = max(furthest, seats(run, line, group))
    advance = run.stage.rules.get("advance")
    if advance:
        furthest = max(furthest, floor(quota(run, advance, group)))
    return inf if run.stage.rules.get("budget") else furthest


def place_ends(line):
    if "place" in line:
        return int(line["place"]), int(line["place"])
    first, _, last = line["places"].partition("..")
    return int(first), int(last or first)


def seats(run, line, group):
    return compute(line.get("count", line.get("winners")), run, At(group[0]))


# ---------------------------------------------------------------- who goes on


def quota(run, rule, group):
    """How many of the group go on; a number that is absent is nobody."""
    places = compute(rule["places"], run, At(group[0]))
    return places if present(places) else Fraction(0)


def advanced(run, group, blocks):
    """entry -> True, False or Waiting, for the ranked entries of one group."""
    rule = run.stage.rules.get("advance")
    if not rule:
        return {entry: WAITING if waits else True for tied, waits in blocks for entry in tied}
    limit = quota(run, rule, group)
    placed, result = order.places(run, blocks), {}
    for tied, _ in blocks:
        for entry in tied:
            meets = compute(rule.get("require", "true"), run, At(entry))
            unsure = isinstance(meets, Waiting)
            goes = (unsure or meets is True) and within_cut(run, placed[entry], limit, rule, entry)
            result[entry] = meets if unsure and goes is True else goes
    return result


def within_cut(run, place, limit, rule, entry):
    if order.numbering(run) == "dense":
        return place.dense <= limit if (place.dense <= limit) == (place.last_dense <= limit) else WAITING
    if place.last <= limit:
        return True
    if place.first > limit:
        return False
    if place.waits:
        return WAITING
    tied = rule.get("tied_at_cut", "all")
    return decided(run, entry) if tied == "wait" else tied == "all"


def decided(run, entry):
    for row in about(run, "advance", entry):
        return cells.flag(row["value"])
    run.contest.questions.append(("advance", run.stage.id, (entry,)))
    return WAITING


# ---------------------------------------------------------------- awards


def awarded(run, group, blocks):
    """entry -> id of the award, None, or Waiting."""
    result, placed = {}, order.places(run, blocks)
    for n, line in enumerate(run.stage.rules.get("awards") or [], 1):
        id_ = line.get("id", f"award_{n}")
        fits = lambda entry: entry not in result and not struck(run, id_, entry) and asked(
            run, line.get("require", "true"), entry)
        if "count" in line or "winners" in line:
            perhaps = [e for e in placed if fits(e) == "perhaps"]
            may = [([e for e in tied if fits(e)], waits) for tied, waits in blocks]
            result.update(in_every_world(run, may, perhaps, lambda those: next_in_order(run, line, id_, those, seats(run, line, group))))
            continue
        for entry, place in placed.items():
            won = by_place(run, line, place) if "when" not in line else asked(run, line["when"], entry)
            if won and fits(entry):
                unsure = won == "perhaps" or asked(run, line.get("require", "true"), entry) == "perhaps"
                result[entry] = WAITING if unsure else id_
    return result


def in_every_world(run, blocks, perhaps, give):
    """What is given whichever of those who perhaps may get it turn out to; what differs waits."""
    if not perhaps:
        return give(blocks)
    questions, worlds = list(run.contest.questions), []
    for kept in product((True, False), repeat=len(perhaps)):
        out = {entry for entry, keep in zip(perhaps, kept) if not keep}
        worlds.append(give([([entry for entry in tied if entry not in out], waits) for tied, waits in blocks]))
    run.contest.questions[:] = questions
    winners = {entry: {world.get(entry) for world in worlds} for world in worlds for entry in world}
    return {entry: ways.pop() if len(ways) == 1 else WAITING for entry, ways in winners.items()}


def asked(run, formula, entry):
    """True, False, or perhaps: what it needs still waits."""
    found = compute(formula, run, At(entry))
    return "perhaps" if isinstance(found, Waiting) else found is True


def by_place(run, line, place):
    """True, False, or perhaps: some of the places that a tie may turn out to be."""
    first, last = place_ends(line)
    fitting = [first <= number <= last for number in place.numbers(order.numbering(run))]
    return all(fitting) or any(fitting) and "perhaps"


def struck(run, id_, entry):
    """The commission did not award it in the entry's nomination."""
    for row in run.contest.decisions:
        if row["decision"] == "not_awarded" and row["value"] == id_:
            if (row.get("stage") or run.stage.id) == run.stage.id:
                if row.get("nomination", "") in ("", run.contest.entries[entry].nomination):
                    return True
    return False


def next_in_order(run, line, id_, blocks, seats_left):
    result = {}
    for tied, waits in blocks:
        if not tied or seats_left <= 0:
            continue
        if len(tied) <= seats_left:
            result.update({entry: id_ for entry in tied})
        else:
            how = line.get("tied_at_cut", "wait")
            if waits:
                result.update({entry: WAITING for entry in tied})
            elif how == "all":
                result.update({entry: id_ for entry in tied})
            elif how == "wait":
                result.update(named(run, id_, tied, seats_left))
        seats_left -= len(tied)
    return result


def named(run, id_, tied, seats_left):
    """Of a tie over the end: those whom people named, as soon as they are enough."""
    chosen = [entry for entry in tied if any(row["value"] == id_ for row in about(run, "award", entry))]
    if len(chosen) >= seats_left:
        return {entry: id_ for entry in chosen}
    run.contest.questions.append((f"award {id_} {ceiling(seats_left)}", run.stage.id, tuple(sorted(tied))))
    return {entry: WAITING for entry in tied}


def about(run, kind, entry):
    return [row for row in run.contest.decisions if row["decision"] == kind and row["entry"] == entry
            and (row.get("stage") or run.stage.id) == run.stage.id]


# ---------------------------------------------------------------- budget


def funded(run, group, blocks):
    """Down the blocks of one budget group: entry -> True, False or Waiting. Tied entries share one fate, or people decide."""
    rule, result, ended = run.stage.rules["budget"], {}, False
    left = compute(rule["amount"], run, At(group[0]))
    left = Fraction(0) if isinstance(left, Absent) else left
    unknown = isinstance(left, Waiting)   # From here on nobody knows what is left.
    for tied, waits in blocks:
        costs = asking(run, rule, tied)
        result.update({entry: False for entry in tied})
        if ended or not costs:
            continue
        unknown = unknown or any(isinstance(cost, Waiting) for cost in costs.values())
        if not unknown and parts(costs, left):
            costs, unknown = (costs, True) if waits else chosen(run, costs, left)
        if unknown:
            result.update({entry: WAITING for entry in costs})
        elif sum(costs.values()) <= left:
            result.update({entry: True for entry in costs})
            left -= sum(costs.values())
        else:
            ended = rule.get("not_fitting") == "stop"
    return result


def asking(run, rule, tied):
    """entry -> what it costs, of those who may ask for money; Waiting where that is not known yet."""
    costs = {}
    for entry in tied:
        meets = compute(rule.get("require", "true"), run, At(entry))
        cost = compute(rule["cost"], run, At(entry))
        if isinstance(meets, Waiting):
            costs[entry] = meets
        elif meets is True and not isinstance(cost, Absent):
            costs[entry] = cost
    return costs


def parts(costs, left):
    """The money would part the tie: not all of it fits, but somebody does."""
    return sum(costs.values()) > left and any(cost <= left for cost in costs.values())


def chosen(run, costs, left):
    """Those of a parted tie whom people chose, and whether that is still open: they have not spoken of everybody, or chose too many."""
    said = {entry: row["value"] for entry in costs for row in about(run, "budget", entry)}
    if len(said) < len(costs):
        run.contest.questions.append(("budget", run.stage.id, tuple(sorted(costs))))
        return costs, True
    costs = {entry: cost for entry, cost in costs.items() if cells.flag(said[entry])}
    return costs, parts(costs, left)
