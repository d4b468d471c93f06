"""Places of a group: by the total, then key after key; what stays equal shares its places."""

from fractions import Fraction
from hashlib import sha256
from typing import NamedTuple

from . import jury, sheets, skating
from .evaluate import At, axes, compute, value
from .formula import parse
from .values import Absent, Moment, Waiting, present

class Place(NamedTuple):
    first: int
    last: int
    dense: int
    last_dense: int
    waits: bool

    def number(self, numbering):
        """The place number that cuts and awards go by."""
        return self.dense if numbering == "dense" else self.first

    def numbers(self, numbering):
        """Place numbers that are possible: several only while people have not decided."""
        if numbering == "dense":
            return range(self.dense, self.last_dense + 1)
        return range(self.first, (self.last if self.waits else self.first) + 1)


def numbering(run):
    return (run.stage.rules.get("places") or {}).get("numbering", "competition")


def blocks(run, entries, ends):
    """[(tied entries, whether the tie waits for people)], best first. ends: as prizes.ends, where a vote is asked for."""
    lowest = (run.stage.rules.get("places") or {}).get("first") == "lowest"
    sign = -1 if lowest else 1
    found = parted([(entries, False)], lambda entry, _: -sign * run.total(entry), None)
    for key in run.stage.rules.get("ties") or []:
        if not isinstance(key, dict) or "lot" in key:
            found = voted(run, found, key if isinstance(key, str) else "seed", ends)
        elif "one_by_one" in key:
            found = skating.parted(run, found, key["one_by_one"], len(entries))
        elif set(key) & set(AMONG):
            found = among_tied(run, found, *next(iter(key.items())))
        else:
            found = parted(found, lambda entry, tied, key=key: sort_key(run, key, entry), Waiting("key"))
    return found


def parted(found, key_of, waiting):
    parts = []
    for tied, waits in found:
        keys = {entry: key_of(entry, tied) for entry in tied} if not waits and (len(tied) > 1) else {}
        if waits or len(tied) == 1:
            parts.append((tied, waits))
        elif any(isinstance(key, Waiting) for key in keys.values()):
            parts.append((tied, True))
        else:
            for key in sorted(set(keys.values())):
                parts.append(([entry for entry in tied if keys[entry] == key], False))
    return parts


# ---------------------------------------------------------------- the tied among themselves


def among_tied(run, found, way, of):
    """By their finer values, of each round or juror."""
    parts = []
    for tied, waits in found:
        if waits or len(tied) == 1:
            parts.append((tied, waits))
            continue
        values = {entry: finer_values(run, of, entry) for entry in tied}
        if any(isinstance(value, Waiting) for own in values.values() for value in own.values()):
            parts.append((tied, True))
            continue
        if way != "last_first":   # There every round has its turn.
            values = {entry: {place: value for place, value in own.items() if present(value)} for entry, own in values.items()}
        keys = {entry: AMONG[way](values, entry) for entry in tied}
        parts += [([entry for entry in tied if keys[entry] == key], False) for key in sorted(set(keys.values()), reverse=True)]
    return parts


def finer_values(run, of, entry):
    """{(round, juror): value}"""
    if of == "jurors":
        return {(None, juror.id): jury_total_of(run, juror, entry) for juror in jury.jurors_of(run, entry)}
    tree = parse(str(of))
    return {(at.round, at.juror): value(tree, run, at) for at in run.expand(At(entry), axes(tree, run), tree)}


def jury_total_of(run, juror, entry):
    total = sheets.own_total(run, juror, entry)
    if total == "missing" and jury.rules_of(run, {})["marks"]["missing"] == "wait":
        return Waiting("a juror's marks")
    return Absent("no total") if isinstance(total, str) else total


def highest_first(values, entry):
    return sorted(values[entry].values(), reverse=True)


def lowest_first(values, entry):
    return [-value for value in sorted(values[entry].values())]


def last_first(values, entry):
    """Nothing comes after every value, and so does the end."""
    longest = max(len(own) for own in values.values())
    backwards = [(1, value) if present(value) else (0, 0) for value in reversed(values[entry].values())]
    return backwards + [(0, 0)] * (longest - len(backwards))


def preferred(values, entry):
    return sum(1 for other in values if other != entry for place in values[entry]
               if place in values[other] and values[entry][place] > values[other][place])


def duels(values, entry):
    points = Fraction(0)
    for other in values:
        both = [(values[entry][place], values[other][place]) for place in values[entry] if place in values[other]]
        above, below = sum(a > b for a, b in both), sum(a < b for a, b in both)
        points += 0 if other == entry or above < below else 1 if above > below else Fraction(1, 2)
    return points


AMONG = {"highest_first": lambda *of: tuple(highest_first(*of)), "lowest_first": lambda *of: tuple(lowest_first(*of)),
         "last_first": lambda *of: tuple(last_first(*of)), "preferred_by": preferred, "head_to_head": duels}


def sort_key(run, words, entry):
    """Small is better; an absent value comes after every present one."""
    at = At(entry)
    if "when" in words and compute(words["when"], run, at) is not True:
        return (1, Fraction(0))
    way = next(word for word in ("highest", "lowest", "earliest", "latest") if word in words)
    value = compute(words[way], run, at)
    if isinstance(value, Waiting):
        return value
    if isinstance(value, Absent):
        return (1, Fraction(0))
    number = Fraction(value.seconds if isinstance(value, Moment) else int(value) if isinstance(value, bool) else value)
    return (0, -number if way in ("highest", "latest") else number)


def matters(run, place, size, ends):
    """Dense numbers below a tie move down when it is parted, so it matters to all of them."""
    if numbering(run) == "dense":
        return any(place <= last for _, last in ends)
    return any(max(place, first) <= last and max(place, first) < place + size - 1 for first, last in ends)


def voted(run, found, kind, ends):
    parts, position, dense = [], 1, 1
    for tied, waits in found:
        number = dense if numbering(run) == "dense" else position
        if isinstance(ends, Waiting):
            parts.append((tied, waits or len(tied) > 1))
            continue
        asked = len(tied) > 1 and not waits and matters(run, number, len(tied), ends)
        decide = by_seed if kind == "seed" else by_decision
        parts += decide(run, tied, kind) if asked else [(tied, waits)]
        position, dense = position + len(tied), dense + 1
    return parts


def by_seed(run, tied, kind):
    """One row about nobody: a number drawn in public, from which everybody's position follows."""
    drawn = [row["value"] for row in run.contest.decisions if row["decision"] == "lot" and not row["entry"]
             and row.get("stage") in ("", None, run.stage.id)]
    if not drawn:
        run.contest.questions.append((kind, run.stage.id, tuple(sorted(tied))))
        return [(tied, True)]
    return [([entry], False) for entry in sorted(tied, key=lambda entry: sha256(f"{drawn[0]}:{entry}".encode()).hexdigest())]


def by_decision(run, tied, kind):
    said = {row["entry"]: int(row["value"]) for row in run.contest.decisions
            if row["decision"] == kind and (row.get("stage") or run.contest.stages[-1].id) == run.stage.id}
    if not all(entry in said for entry in tied):
        run.contest.questions.append((kind, run.stage.id, tuple(sorted(tied))))
        return [(tied, True)]
    return [([entry for entry in tied if said[entry] == value], False) for value in sorted({said[entry] for entry in tied})]


def places(run, found):
    """entry -> Place, of blocks in order. A dense number waits for the ties before it, too: people may part them."""
    result, first, more = {}, 1, 0
    for dense, (tied, waits) in enumerate(found, 1):
        more += len(tied) - 1 if waits else 0
        for entry in tied:
            result[entry] = Place(first, first + len(tied) - 1, dense, dense + more, waits or numbering(run) == "dense" and more > 0)
        first += len(tied)
    return result
