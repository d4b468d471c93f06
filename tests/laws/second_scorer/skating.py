"""`one_by_one`, rules 10 and 11 of the skating system: the tied take the open places one by one."""

from .evaluate import At, axes, value
from .formula import parse
from .values import Waiting, present


def parted(run, found, steps, entries):
    """entries: how many the group has; so many places there are."""
    parts, place = [], 1
    for tied, waits in found:
        if waits or len(tied) == 1:
            parts.append((tied, waits))
        else:
            values = [{entry: finer_values(run, next(iter(step.values())), entry) for entry in tied} for step in steps]
            if any(isinstance(x, Waiting) for own in values for xs in own.values() for x in xs):
                parts.append((tied, True))
            else:
                parts += [(level, False) for level in levels(tied, [next(iter(step)) for step in steps], values, place, entries)]
        place += len(tied)
    return parts


def finer_values(run, of, entry):
    tree = parse(str(of))
    found = [value(tree, run, at) for at in run.expand(At(entry), axes(tree, run), tree)]
    return [x for x in found if present(x) or isinstance(x, Waiting)]


def levels(tied, steps, values, place, last):
    """Who takes the open place, then who of the others takes the next one that is open."""
    found, left = [], list(tied)
    while left:
        level = list(left)
        for step, own in zip(steps, values):
            majority = max(len(xs) for xs in own.values()) // 2 + 1
            keys = {entry: WAYS[step](own[entry], place, last, majority) for entry in level}
            level = [entry for entry in level if keys[entry] == min(keys.values())]
        found.append(level)
        left = [entry for entry in left if entry not in level]
        place += len(level)
    return found


def counted(values, place):
    """More of them are better, then their smaller sum."""
    those = [x for x in values if x <= place]
    return (-len(those), sum(those))


def up_to_place(values, place, last, majority):
    return counted(values, place)


def majority_from_place(values, place, last, majority):
    first = next((column for column in range(place, last + 1) if -counted(values, column)[0] >= majority), last + 1)
    return (first, *(counted(values, column) for column in range(min(first, last), last + 1)))


WAYS = {"up_to_place": up_to_place, "majority_from_place": majority_from_place}
