"""What somebody takes back of what a stage gives: who has to confirm it, and places of the disqualified that stay empty."""

from fractions import Fraction

from . import cells
from .values import Waiting

WAITING = Waiting("confirmation")


def says(run, of, entry):
    """True, False, or None: not decided yet. What needs nobody's word stands."""
    if (run.stage.rules.get("confirmation") or {}).get("of") != of:
        return True
    rows = [row for row in run.contest.decisions if row["decision"] == "confirmed" and (row.get("stage") or run.stage.id) == run.stage.id]
    said = [row for row in rows if row["entry"] == entry] or [row for row in rows if row["entry"] == ""]
    return cells.flag(said[0]["value"]) if said else None


def moves_up(run):
    return (run.stage.rules.get("confirmation") or {}).get("refused") == "moves_up"


def passed_over(run, of, entry):
    """As if it had not been eligible."""
    return moves_up(run) and says(run, of, entry) is False


def leave_places_empty(run):
    """Who has no place though nobody moves up."""
    refused = [] if moves_up(run) else [entry for entry in run.entered if says(run, "places", entry) is False]
    return {*refused, *run.contest.keep_empty[run.stage.id]}


def ask(run, of, recommended):
    open_ = [entry for entry in recommended if says(run, of, entry) is None]
    if open_:
        run.contest.questions.append(("confirmed", run.stage.id, tuple(sorted(open_))))


def given(run, award):
    """What stands of entry -> award."""
    ask(run, "awards", [entry for entry, won in award.items() if isinstance(won, str)])
    return {entry: None if entry in run.removed else stands(run, "awards", entry, won) if isinstance(won, str) else won
            for entry, won in award.items()}


def funded(run, money):
    """What stands of entry -> money; what is refused goes to nobody."""
    ask(run, "budget", [entry for entry, granted in money.items() if isinstance(granted, Fraction)])
    return {entry: stands(run, "budget", entry, granted) or False if isinstance(granted, Fraction) else granted for entry, granted in money.items()}


def stands(run, of, entry, what):
    return {True: what, False: None, None: WAITING}[says(run, of, entry)]
