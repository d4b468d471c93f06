"""Places of a group: by the total, then key after key; what stays equal shares its places."""

from fractions import Fraction
from typing import NamedTuple

from .evaluate import At, compute
from .values import Absent, Moment, Waiting, present

VOTES = ("commission_vote", "casting_vote", "lot")


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


def blocks(run, entries, matters_to):
    """[(tied entries, whether the tie waits for people)], best first. matters_to: the last place that a vote is asked for."""
    lowest = (run.stage.rules.get("places") or {}).get("first") == "lowest"
    sign = -1 if lowest else 1
    found = parted([(entries, False)], lambda entry, _: -sign * run.total(entry), None)
    for key in run.stage.rules.get("ties") or []:
        if key in VOTES:
            found = voted(run, found, key, matters_to)
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


def sort_key(run, key, entry):
    """Small is better; an absent value comes after every present one."""
    words = key if isinstance(key, dict) else {"highest": key}
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


def voted(run, found, kind, matters_to):
    parts, position, dense = [], 1, 1
    for tied, waits in found:
        number = dense if numbering(run) == "dense" else position
        asked = len(tied) > 1 and not waits and number <= matters_to
        parts += by_decision(run, tied, kind) if asked else [(tied, waits)]
        position, dense = position + len(tied), dense + 1
    return parts


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
