"""Places by jurors' order: each juror's marks of the ranking group become places, and those one value for each entry."""

from fractions import Fraction
from itertools import combinations

from . import jury
from .values import Waiting, median, present

METHODS = ("sum_of_places", "median_place", "first_places", "borda", "copeland", "majority_placing", "schulze", "ranked_pairs", "minimax", "kemeny",
           "instant_runoff")


def is_method(rules):
    return rules["combine"]["by"] in METHODS


def points(run, at, rules, name, cells_of, zero_of=lambda entry: Fraction(0)):
    """cells_of(entry): {juror: value or word}. name: of the criterion; None: jurors' totals."""
    key = ("orders", name, at.round, at.item, run.group_key(at.entry))
    return run.once(key, lambda: of_group(run, at, rules, cells_of, zero_of))(at.entry)


def of_group(run, at, rules, cells_of, zero_of):
    """entry -> value, for the whole ranking group."""
    own = run.group_key(at.entry)
    given = {entry: cells_of(entry) for entry in run.entered if run.group_key(entry) == own}
    cells = said_by_those_who_place({entry: treated(own, rules["marks"], zero_of(entry)) for entry, own in given.items() if own is not None})
    least = max(1, int(rules["marks"].get("at_least", 1)))
    fallen = {entry for entry, own in cells.items() if len(own) < least and not any(isinstance(value, Waiting) for value in own.values())}
    may_come = any(run.group_key(entry) == own and cells_of(entry) is not None for entry in run.unsure)
    if may_come or any(isinstance(value, Waiting) for own in cells.values() for value in own.values()):
        return lambda entry: jury.too_few(rules["marks"]) if entry in fallen else Waiting("orders")
    counted = {entry: own for entry, own in cells.items() if len(own) >= least}
    if len(counted) < len(cells) and isinstance(jury.too_few(rules["marks"]), Waiting):
        return lambda entry: Waiting("too few marks of somebody")
    found = VALUES[rules["combine"]["by"]](ballots(counted, rules["combine"]), sorted(counted), rules["combine"])
    return lambda entry: found[entry] if entry in found else jury.too_few(rules["marks"])


def treated(cells, marks, zero):
    """Without what is left out; `last` stands for a place behind the others."""
    found = {}
    for juror, value in cells.items():
        how = {"missing": marks["missing"], "abstained": marks.get("abstained", "leave_out")}.get(value) if isinstance(value, str) else None
        if how == "wait":
            found[juror] = Waiting("marks")
        elif how == "zero":
            found[juror] = zero
        elif how == "last":
            found[juror] = "last"
        elif how is None and (present(value) or isinstance(value, Waiting)):
            found[juror] = value
    return found


def said_by_those_who_place(cells):
    """Without the jurors who have placed nobody of the group: nobody is behind the others there."""
    placing = {juror for own in cells.values() for juror, value in own.items() if value != "last"}
    return {entry: {juror: value for juror, value in own.items() if juror in placing} for entry, own in cells.items()}


def ballots(counted, combine):
    """[{entry: place}], one for each juror who places anybody; more is better."""
    jurors = sorted({juror for own in counted.values() for juror in own})
    made = []
    for juror in jurors:
        own = {entry: cells[juror] for entry, cells in counted.items() if juror in cells}
        marks = {value for value in own.values() if value != "last"}
        levels = [[entry for entry in own if own[entry] == mark] for mark in sorted(marks, reverse=True)]
        behind = [entry for entry in own if own[entry] == "last"]
        if levels:
            made.append(numbered(levels + ([behind] if behind else []), combine.get("numbering", "mean")))
    return made


def numbered(levels, numbering):
    places, before = {}, 0
    for dense, level in enumerate(levels, 1):
        number = {"mean": Fraction(2 * before + len(level) + 1, 2), "competition": Fraction(before + 1), "dense": Fraction(dense)}[numbering]
        places.update({entry: number for entry in level})
        before += len(level)
    return places


# ---------------------------------------------------------------- the methods


def own_places(given, entry):
    return [ballot[entry] for ballot in given if entry in ballot]


def sum_of_places(given, entries, combine):
    return {entry: sum(own_places(given, entry), Fraction(0)) for entry in entries}


def median_place(given, entries, combine):
    return {entry: median(own_places(given, entry) or [Fraction(0)]) for entry in entries}


def firsts(given, entries):
    found = {entry: Fraction(0) for entry in entries}
    for ballot in given:
        on_it = {entry: place for entry, place in ballot.items() if entry in found}
        best = [entry for entry in on_it if on_it[entry] == min(on_it.values())]
        for entry in best:
            found[entry] += Fraction(1, len(best))
    return found


def first_places(given, entries, combine):
    return firsts(given, entries)


def borda(given, entries, combine):
    return {entry: sum((len(entries) - place for place in own_places(given, entry)), Fraction(0)) for entry in entries}


def before(given, a, b):
    return sum(1 for ballot in given if a in ballot and b in ballot and ballot[a] < ballot[b])


def copeland(given, entries, combine):
    def won(a, b):
        more, fewer = before(given, a, b), before(given, b, a)
        return Fraction(1) if more > fewer else Fraction(1, 2) if more == fewer else Fraction(0)
    return {a: sum((won(a, b) for b in entries if b != a), Fraction(0)) for a in entries}


def strength(given, a, b, combine):
    """Of the duel that a wins; 0: it does not."""
    more, fewer = before(given, a, b), before(given, b, a)
    if combine.get("strength") == "opposition":
        return more
    if more <= fewer:
        return 0
    return more - fewer if combine.get("strength") == "margins" else more


def minimax(given, entries, combine):
    def defeat(a, b):
        lead = before(given, b, a) - before(given, a, b)
        return lead if combine.get("strength") == "margins" else strength(given, b, a, combine)
    return {a: Fraction(max((defeat(a, b) for b in entries if b != a), default=0)) for a in entries}


def schulze(given, entries, combine):
    way = {(a, b): strength(given, a, b, combine) for a in entries for b in entries if a != b}
    for over in entries:
        for a in entries:
            for b in entries:
                if len({a, b, over}) == 3:
                    way[a, b] = max(way[a, b], min(way[a, over], way[over, b]))
    levels, left = [], list(entries)
    while left:
        level = [a for a in left if not any(b != a and way[b, a] > way[a, b] for b in left)]
        levels.append(level)
        left = [a for a in left if a not in level]
    return numbered(levels, combine.get("numbering", "mean"))


def majority_placing(given, entries, combine):
    """Column by column: who first has a majority of «this place or better»; then more of them, their smaller sum, the next column."""
    columns = range(1, len(entries) + 1)

    def key(entry):
        own = {column: [place for place in own_places(given, entry) if place <= column] for column in columns}
        first = next((column for column in columns if len(own[column]) * 2 > len(given)), len(entries) + 1)
        return first, *((-len(own[column]), sum(own[column])) for column in columns if column >= min(first, len(entries)))

    keys = {entry: key(entry) for entry in entries}
    return numbered([[entry for entry in entries if keys[entry] == own] for own in sorted(set(keys.values()))], combine.get("numbering", "mean"))


def ranked_pairs(given, entries, combine):
    duel = {(a, b): strength(given, a, b, combine) for a in entries for b in entries if a != b}
    locked = set()
    for strong in sorted({one for one in duel.values() if one}, reverse=True):
        equal = {pair for pair in duel if duel[pair] == strong}
        locked |= {(a, b) for a, b in equal if not leads(locked | equal, b, a)}
    levels, left = [], list(entries)
    while left:
        level = [a for a in left if not any((b, a) in locked for b in left)]
        levels.append(level)
        left = [a for a in left if a not in level]
    return numbered(levels, combine.get("numbering", "mean"))


def leads(pairs, start, end):
    """Is there a way from one to the other?"""
    seen, open_ = {start}, [start]
    while open_:
        here = open_.pop()
        further = {b for a, b in pairs if a == here} - seen
        seen |= further
        open_ += further
    return end in seen


def kemeny(given, entries, combine):
    """Cut wherever all best orders have the same entries in front."""
    votes = {(a, b): before(given, a, b) for a in entries for b in entries}
    front = {frozenset(): 0}   # The most votes that agree with some order of these, in front of all others.
    for size in range(len(entries)):
        for some in map(frozenset, combinations(entries, size)):
            behind = [entry for entry in entries if entry not in some]
            for entry in behind:
                made = front[some] + sum(votes[entry, other] for other in behind)
                front[some | {entry}] = max(made, front.get(some | {entry}, 0))
    on_the_way, cuts = {frozenset(entries)}, []   # How the best orders begin, from the longest beginning on.
    while on_the_way:
        if len(on_the_way) == 1:
            cuts.insert(0, next(iter(on_the_way)))
        on_the_way = {some - {entry} for some in on_the_way for entry in some if front[some] ==
                      front[some - {entry}] + sum(votes[entry, other] for other in entries if other == entry or other not in some)}
    levels = [sorted(longer - shorter) for shorter, longer in zip(cuts, cuts[1:])]
    return numbered(levels, combine.get("numbering", "mean"))


def instant_runoff(given, entries, combine):
    levels, left = [], list(entries)
    while left:
        votes = firsts(given, left)
        level = [entry for entry in left if votes[entry] == min(votes.values())]
        levels.insert(0, level)
        left = [entry for entry in left if entry not in level]
    return numbered(levels, combine.get("numbering", "mean"))


VALUES = {"sum_of_places": sum_of_places, "median_place": median_place, "first_places": first_places, "borda": borda,
          "copeland": copeland, "majority_placing": majority_placing, "schulze": schulze, "ranked_pairs": ranked_pairs, "minimax": minimax,
          "kemeny": kemeny, "instant_runoff": instant_runoff}
