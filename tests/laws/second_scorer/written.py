"""A place as lists write it."""

from . import order
from .values import Waiting


def text(run, entry):
    place, rule = run.place[entry], run.stage.rules.get("places") or {}
    first, last = places_of_equals(run, entry)
    if (first, last) != numbers_of(run, entry):
        return f"{first}" if first == last or rule.get("shared") == "number" else f"{first}–{last}"
    if place.first == place.last or rule.get("shared") == "number" or order.numbering(run) != "competition":
        number = run.place_number(entry)
        return "" if isinstance(number, Waiting) else f"{float(number):g}"
    return f"{place.first}–{place.last}"


def numbers_of(run, entry):
    place = run.place[entry]
    return (place.dense, place.last_dense) if order.numbering(run) == "dense" else (place.first, place.last)


def places_of_equals(run, entry):
    """Winners of an `equal` award have the places from the first to the last of them; of the last tie they come first."""
    numbers = {other: numbers_of(run, other) for other in run.award if run.group_key(other) == run.group_key(entry)}
    numbers.setdefault(entry, numbers_of(run, entry))
    for n, line in enumerate(run.stage.rules.get("awards") or [], 1):
        id_ = line.get("id", f"award_{n}")
        winners = [other for other in numbers if line.get("equal") == "true" and run.award.get(other) == id_]
        if winners and not any(may_yet_move(run, other, winners) for other in winners):
            numbers.update(made_equal(numbers, winners))
    return numbers[entry]


def may_yet_move(run, entry, winners):
    """Its tie waits, and not all of it has won; a dense number waits for every tie before it."""
    place = run.place[entry]
    tied = [other for other in run.place if run.group_key(other) == run.group_key(entry) and run.place[other].first == place.first]
    return place.waits and (order.numbering(run) == "dense" or not set(tied) <= set(winners))


def made_equal(numbers, winners):
    numbers = dict(numbers)
    first, last = max(numbers[entry] for entry in winners)
    tied = [entry for entry, place in numbers.items() if place == (first, last)]
    ahead = first + sum(entry in winners for entry in tied)
    if first != last:
        numbers.update({entry: (first, ahead - 1) if entry in winners else (ahead, last) for entry in tied})
    ends = min(numbers[entry][0] for entry in winners), max(numbers[entry][1] for entry in winners)
    return {**numbers, **{entry: ends for entry in winners}}
