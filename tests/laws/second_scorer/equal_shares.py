"""The method of equal shares: the voters' money, divided equally, buys what they pay least for."""

from fractions import Fraction
from math import inf

from . import budget, cells, jury, sheets
from .evaluate import At, compute
from .prizes import WAITING, about
from .values import Waiting, present


def bought(run, those, amount, blocks, costs):
    """entry -> its cost, False or Waiting. those: the voters."""
    rule = run.stage.rules["budget"]
    place = {entry: n for n, (tied, _) in enumerate(blocks) for entry in tied}
    result = dict.fromkeys(place, False)
    votes = {entry: votes_for(run, rule, entry) for entry in costs}
    known = [amount, *costs.values(), *(vote for own in votes.values() for vote in own.values())]
    if any(isinstance(x, Waiting) for x in known):
        return {**result, **dict.fromkeys(costs, WAITING)}
    open_ = {entry for tied, waits in blocks for entry in tied if waits}
    found = outcome(run, rule, place, costs, votes, amount, those, open_)
    return {**result, **(dict.fromkeys(costs, WAITING) if found is None else finished(run, rule, blocks, costs, found, amount))}


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


class Tie(Exception):
    """The voters can't pay for all of these: people say for which."""


def outcome(run, rule, place, costs, votes, amount, those, open_):
    """Who is bought; None: people have to say, or to part a tie (of the open ones) first."""
    left, found = dict(costs), None if those and amount > 0 else []   # Without those to whom people said no.
    while found is None:
        try:
            found = raised(run, rule, place, left, votes, amount, those)
        except Tie as tie:
            said = {entry: row["value"] for entry in tie.args for row in about(run, "budget", entry)}
            refused = [entry for entry in said if not cells.flag(said[entry])]
            if len(said) < len(tie.args) and not open_ & set(tie.args):
                run.contest.questions.append(("one of", run.stage.id, tie.args))
            if len(said) < len(tie.args) or not refused:
                return None
            left = {entry: cost for entry, cost in left.items() if entry not in refused}
    return found


def raised(run, rule, place, costs, votes, amount, those):
    """Those that are bought for the greatest share that the money is enough for."""
    share, step = amount / len(those), compute(rule.get("raise_by", "1 RUB"), run, None)
    found = round_of(rule, place, costs, votes, dict.fromkeys(those, share))
    wanted = [entry for entry in costs if any(voter in those for voter in votes[entry])]
    while rule.get("completion", "none") == "raise" and len(found) < len(wanted):
        share += step
        more = round_of(rule, place, costs, votes, dict.fromkeys(those, share), amount)
        if more is None:
            break
        found = more
    return found


def finished(run, rule, blocks, costs, found, amount):
    """`completion: down_the_list`."""
    left = amount - sum(costs[entry] for entry in found)
    if rule.get("completion", "none") != "down_the_list":
        return {entry: costs[entry] for entry in found}
    walk = budget.Walk(run, left, {"not_fitting": "skip"})
    for tied, waits in blocks:
        walk.go_on([entry for entry in sorted(tied) if entry not in found], waits)
    return {**walk.result, **{entry: costs[entry] for entry in found}}


def round_of(rule, place, costs, votes, purses, most=inf):
    """Bought one after another; None: they come to more than that."""
    found = []
    while True:
        prices = {entry: price_of(rule, costs[entry], votes[entry], purses) for entry in costs if entry not in found}
        prices = {entry: price for entry, price in prices.items() if price is not None}
        if sum(costs[entry] for entry in found) > most:
            return None
        if not prices:
            return found
        least = min((price, place[entry]) for entry, price in prices.items())
        best = sorted(entry for entry, price in prices.items() if (price, place[entry]) == least)
        pays = {entry: payments(rule, costs[entry], votes[entry], purses, prices[entry]) for entry in best}
        if len(best) > 1 and any(sum(own.get(voter, 0) for own in pays.values()) > purses[voter] for voter in purses):
            raise Tie(*best)
        for voter, paid in pays[best[0]].items():
            purses[voter] -= paid
        found.append(best[0])


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
