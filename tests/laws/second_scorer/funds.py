"""`prize_fund`: what the prizes come to, what is left, and who gets that."""

from fractions import Fraction

from . import prizes
from .budget import groups, key_of, together
from .contest import Entry
from .evaluate import At, compute
from .prizes import WAITING
from .values import Absent, ContestError, Waiting, present, rounded


class Exceeded(ContestError):
    """The prizes come to more than there is."""


def shared_out(run):
    """{group: what stays in the fund, or Waiting}; what is left over is paid before."""
    rule = run.stage.rules["prize_fund"]
    within = rule.get("within") or []
    left = {own: what_is_left(run, rule, within, own) for own in groups(run, within)}
    if any(isinstance(rest, Fraction) and rest < 0 for rest in left.values()):
        raise Exceeded("fund-exceeded")
    if "left_over" in rule:
        coarser = rule["left_over"].get("within", within)
        belongs = [name in coarser for name in within]
        for own in groups(run, coarser):
            inner = [group for group in left if tuple(id_ for id_, keep in zip(group, belongs) if keep) == own]
            share_out(run, rule["left_over"], coarser, own, left, inner)
        return pooled(told(run, within, left), belongs)
    return told(run, within, left)


def told(run, within, left):
    """What is left is told once it is known who is ranked, where anything is paid."""
    pays = any("prize" in line for line in run.stage.rules.get("awards") or []) or "left_over" in run.stage.rules["prize_fund"]
    open_ = {key_of(run, within, entry) for entry in [*run.entered, *run.unsure] if pays and may_yet_come(run, entry)}
    return {own: WAITING if own in open_ else rest for own, rest in left.items()}


def may_yet_come(run, entry):
    return run.waits(entry) and (entry in run.unsure or not run.is_ranked_once_known(entry))


def pooled(left, belongs):
    """Funds that are put together are told as one."""
    key = lambda group: tuple(id_ for id_, keep in zip(group, belongs) if keep)
    return {key(group): together(left[other] for other in left if key(other) == key(group)) for group in left}


def what_is_left(run, rule, within, own):
    entries = [entry for entry in run.entered if key_of(run, within, entry) == own]
    if run.awards_are_open():
        return WAITING
    if any(run.waits(entry) and may_win(run, entry) for entry in run.unsure if key_of(run, within, entry) == own):
        return WAITING
    amount, paid = amount_of(run, rule, within, own, entries), [run.paid.get(entry) for entry in entries]
    return WAITING if isinstance(amount, Waiting) or any(isinstance(money, Waiting) for money in paid) else amount - sum(money for money in paid if money)


def may_win(run, entry, award=None):
    """Any award that is listed, or this one. Where nothing pays, nobody takes anything, whoever comes."""
    lines = [*run.lines, *prizes.listed(run)[1]]
    pays = award or any("prize" in line for _, line in lines)
    return pays and any(prizes.is_open_to(run, id_, line, entry) and prizes.asked(run, line.get("when", "true"), entry)
                        for id_, line in lines if award in (None, id_))


def amount_of(run, rule, within, own, entries):
    if not entries:
        nomination = dict(zip(within, own)).get("nomination", next(iter(run.contest.nominations)))
        run.contest.entries["nobody"] = Entry("nobody", nomination, dict(zip(within, own)))
    amount = compute(rule["amount"], run, At(entries[0] if entries else "nobody"))
    run.contest.entries.pop("nobody", None)
    return Fraction(0) if isinstance(amount, Absent) else amount


def share_out(run, rule, coarser, own, left, inner):
    """Equally among all who get the award; what the rounding leaves stays, as it does where nobody gets it."""
    awards = run.beside.get(rule["to"], run.award)
    here = {entry: award for entry, award in awards.items() if key_of(run, coarser, entry) == own}
    won = [entry for entry, award in here.items() if award == rule["to"]]
    open_ = [entry for entry, award in here.items() if isinstance(award, Waiting)]
    rest = together(left[group] for group in inner)
    may_come = [entry for entry in run.unsure if key_of(run, coarser, entry) == own]
    waits = isinstance(rest, Waiting) or open_ or any(run.waits(entry) and may_win(run, entry, rule["to"]) for entry in may_come)
    if waits:
        run.pay(dict.fromkeys([*won, *open_], WAITING))
        left.update(dict.fromkeys(inner, WAITING))
    elif won and rest > 0:
        share = rounded(rest / len(won), rule.get("round") or {"digits": "2", "mode": "down"})
        run.pay(dict.fromkeys(won, share))
        take(left, inner, share * len(won))


def take(left, inner, paid):
    """One after another, until all is taken."""
    for group in inner:
        some = min(left[group], paid)
        left[group], paid = left[group] - some, paid - some
