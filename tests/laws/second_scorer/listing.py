"""The order in which lists write those who share a place, and those who have none."""

from . import order
from .values import present


def key(run, entry):
    """Small comes first; empty ones come last."""
    by = (run.stage.rules.get("places") or {}).get("listed_by")
    if by is None:
        return (entry,)
    own = run.contest.entries[entry].title if by == "title" else run.contest.entries[entry].facts[by]
    if not present(own) or own == "":
        return (1, entry)
    return (0, of_name(own) if isinstance(own, str) else own.seconds, entry)


def of_name(text):
    """As names stand on paper; what does not count there decides between names that are equal without it."""
    lowered = text.lower()
    signs = "".join(" " if sign.isspace() else "е" if sign == "ё" else sign for sign in lowered if sign.isalnum() or sign.isspace())
    return " ".join(signs.split()), lowered, text


def of_stage(run):
    """{group: those with a place, then those without}. Of dense numbers that wait for a tie before them it is not said who stands first."""
    groups = {run.group_key(entry): [] for entry in run.entered}
    for entry in sorted(run.entered, key=lambda entry: (run.place[entry].first if entry in run.place and entry not in run.removed else 999, key(run, entry))):
        groups[run.group_key(entry)].append(entry)
    return {" ".join(str(chosen) for chosen in group if chosen != "all"): listed
            for group, listed in groups.items() if all(present(chosen) for chosen in group)
            and not (order.numbering(run) == "dense" and any(entry in run.place and run.place[entry].waits for entry in listed))}
