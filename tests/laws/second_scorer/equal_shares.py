"""The method of equal shares: the voters' money, divided equally, buys what they pay least for."""

from fractions import Fraction
from math import inf

from . import budget, cells, jury, sheets
from .evaluate import At, compute
from .prizes import WAITING, about
from .values import Absent, Waiting, present


def bought(run, belongs, amount, blocks):
    """entry -> its cost, False or Waiting. belongs(entry): to the group at hand, whether it is ranked or not."""
    rule = run.stage.rules["budget"]
    place = {entry: n for n, (tied, _) in enumerate(blocks) for entry in tied}
    result, costs = dict.fromkeys(place, False), {}
    for entry in place:
        meets, cost = compute(rule.get("require", "true"), run, At(entry)), compute(rule["cost"], run, At(entry))
        if isinstance(meets, Waiting) or meets is True and not isinstance(cost, Absent):
            costs[entry] = meets if isinstance(meets, Waiting) else cost
    votes = {entry: votes_for(run, rule, entry) for entry in costs}
    known = [amount, *costs.values(), *(vote for own in votes.values() for vote in own.values())]
    if any(isinstance(x, Waiting) for x in known) or any(waits for _, waits in blocks):
        return {**result, **dict.fromkeys(costs, WAITING)}
    chosen = outcome(run, rule, place, costs, votes, amount, voters(run, belongs))
    return {**result, **(dict.fromkeys(costs, WAITING) if chosen is None else chosen)}


def voters(run, belongs):
    """Who gave an entry of the group a mark, whatever became of the entry."""
    return sorted({juror for (stage, juror, entry, *_), text in run.contest.marks.items()
                   if stage == run.stage.sheets and belongs(entry) and text.lower() not in ("", "abstained", "воздержался")})


def votes_for(run, rule, entry):
    """juror -> how much he wants it; who does not is not there."""
    found = {}
    for juror in jury.jurors_of(run, entry):
        vote = compute(rule["votes"], run, At(entry, juror=juror.id)) if "votes" in rule else sheets.own_total(run, juror, entry)
        vote = Fraction(vote) if isinstance(vote, bool) else vote
        if isinstance(vote, Waiting) or present(vote) and not isinstance(vote, str) and vote > 0:
            found[juror.id] = vote
    return found


def outcome(run, rule, place, costs, votes, amount, those):
    """Who is bought, and for how much; None: people have to say."""
    if not those or amount <= 0:
        return finished(run, rule, place, costs, [], amount)
    share, step = amount / len(those), compute(rule.get("raise_by", "1 RUB"), run, None)
    found = round_of(run, rule, place, costs, votes, dict.fromkeys(those, share))
    wanted = [entry for entry in costs if any(voter in those for voter in votes[entry])]
    raises = 0
    while rule.get("completion", "none") == "raise" and found is not None and len(found) < len(wanted):
        share, raises = share + step, raises + 1
        if raises > 20000:
            return None
        more = round_of(run, rule, place, costs, votes, dict.fromkeys(those, share))
        if more is None or sum(costs[entry] for entry in more) > amount:
            break
        found = more
    return None if found is None else finished(run, rule, place, costs, found, amount)


def finished(run, rule, place, costs, found, amount):
    """`completion: down_the_list`."""
    left = amount - sum(costs[entry] for entry in found)
    if rule.get("completion", "none") != "down_the_list":
        return {entry: costs[entry] for entry in found}
    walk = budget.Walk(run, left, {"not_fitting": "skip"})
    for number in sorted(set(place.values())):
        walk.go_on([entry for entry in sorted(place) if place[entry] == number and entry not in found], False)
    return {**walk.result, **{entry: costs[entry] for entry in found}}


def round_of(run, rule, place, costs, votes, purses):
    """Bought one after another; None: people have to say which of two."""
    found, out = [], set()   # Out: whom people passed over.
    while True:
        prices = {entry: price_of(rule, costs[entry], votes[entry], purses) for entry in costs if entry not in found and entry not in out}
        prices = {entry: price for entry, price in prices.items() if price is not None}
        if not prices:
            return found
        least = min((price, place[entry]) for entry, price in prices.items())
        best = sorted(entry for entry, price in prices.items() if (price, place[entry]) == least)
        pays = {entry: payments(rule, costs[entry], votes[entry], purses, prices[entry]) for entry in best}
        if len(best) > 1 and any(sum(own.get(voter, 0) for own in pays.values()) > purses[voter] for voter in purses):
            said = {entry: row["value"] for entry in best for row in about(run, "budget", entry)}
            if len(said) < len(best):
                run.contest.questions.append(("one of", run.stage.id, tuple(best)))
                return None
            out = {*out, *(entry for entry in best if not cells.flag(said[entry]))}
            best = [entry for entry in best if cells.flag(said[entry])]
            if len(best) > 1:
                return None
            if not best:
                continue
        entry = best[0]
        for voter, paid in pays[entry].items():
            purses[voter] -= paid
        found.append(entry)


def worth_to(rule, cost, vote):
    return cost if rule.get("satisfaction", "cost") == "cost" else vote


def price_of(rule, cost, votes, purses):
    """The least that a voter pays for what it is worth to him, all who want it paying alike or all they have; None: they can't."""
    own = {voter: vote for voter, vote in votes.items() if voter in purses}
    if sum(purses[voter] for voter in own) < cost:
        return None
    left, worth = cost, sum(worth_to(rule, cost, vote) for vote in own.values())
    for voter in sorted(own, key=lambda voter: purses[voter] / worth_to(rule, cost, own[voter])):
        each = left / worth
        if purses[voter] >= each * worth_to(rule, cost, own[voter]):
            return each
        left, worth = left - purses[voter], worth - worth_to(rule, cost, own[voter])
    return each


def payments(rule, cost, votes, purses, price):
    return {voter: min(purses[voter], price * worth_to(rule, cost, vote)) for voter, vote in votes.items() if voter in purses}
