"""What places bring: who goes on (the cut), awards, and money down the list."""

from fractions import Fraction
from itertools import product
from math import inf

from . import cells, confirmed, listing, order
from .evaluate import At, compute
from .values import Absent, Waiting, ceiling, floor, present, rounded

WAITING = Waiting("decision")
EVERYWHERE = [(Fraction(0), inf)]


# ---------------------------------------------------------------- which ties matter


def ends(run, group):
    """[(first, last)]: something ends after each of these places, so a tie over it matters: an award, the next stage, money."""
    if run.stage.rules.get("budget"):
        return EVERYWHERE
    found, any_place = [], "awards_limit" in run.stage.rules   # Which award stays may depend on any of them.
    for line in run.stage.rules.get("awards") or []:
        if "place" in line:
            first, last = place_ends(line)
            equal = line.get("equal") in (True, "true")  # Among equal winners nothing ends.
            found.append((Fraction(0 if any_place else first - 1), Fraction(last if any_place else first - 1 if equal else last)))
            found.append((Fraction(last), Fraction(last)))
        elif "count" in line or "winners" in line:
            before = found[-1][1] if "count" in line and found else Fraction(0)
            last = before + seats(run, line, group)
            found.append((Fraction(0) if any_place or "require" in line else last, last))
    advance = run.stage.rules.get("advance")
    if advance:
        last = made_up(run, advance, group)
        if isinstance(last, Waiting):
            return last
        found.append((Fraction(floor(quota(run, advance, group))), last))
    return found


def made_up(run, rule, group):
    """Whom the requirement keeps out, those behind them make up for."""
    asked = [compute(rule.get("require", "true"), run, At(entry)) for entry in group if entry in run.ranked]
    waits = [meets for meets in asked if isinstance(meets, Waiting)]
    return waits[0] if waits else floor(quota(run, rule, group)) + sum(meets is not True for meets in asked)


def place_ends(line):
    first, _, last = str(line["place"]).partition("..")
    return int(first), int(last or first)


def seats(run, line, group):
    return compute(line.get("count", line.get("winners")), run, At(group[0]))


# ---------------------------------------------------------------- who goes on


def quota(run, rule, group):
    """How many of the group go on; a number that is absent is nobody."""
    places = compute(rule["places"], run, At(group[0]))
    return places if present(places) else Fraction(0)


def advanced(run, group, blocks):
    """entry -> True, False or Waiting, for the ranked entries of one group."""
    rule = run.stage.rules.get("advance")
    if not rule:
        return {entry: WAITING if waits else True for tied, waits in blocks for entry in tied}
    limit = quota(run, rule, group)
    meets = {entry: compute(rule.get("require", "true"), run, At(entry)) for tied, _ in blocks for entry in tied}
    perhaps = [entry for entry, met in meets.items() if isinstance(met, Waiting)]
    may = [([entry for entry in tied if meets[entry] is True or entry in perhaps], waits) for tied, waits in blocks]

    def cut(those):
        placed = order.places(run, [(tied, waits) for tied, waits in those if tied])
        return {entry: entry in placed and within_cut(run, placed[entry], limit, rule, entry) for entry in meets}

    return in_every_world(run, may, perhaps, cut)


def within_cut(run, place, limit, rule, entry):
    if order.numbering(run) == "dense":
        return place.dense <= limit if (place.dense <= limit) == (place.last_dense <= limit) else WAITING
    if place.last <= limit:
        return True
    if place.first > limit:
        return False
    if place.waits:
        return WAITING
    tied = rule.get("tied_at_cut", "wait")
    return decided(run, entry) if tied == "wait" else tied == "all"


def decided(run, entry):
    for row in about(run, "advance", entry):
        return cells.flag(row["value"])
    run.contest.questions.append(("advance", run.stage.id, (entry,)))
    return WAITING


# ---------------------------------------------------------------- awards


def listed(run):
    """[(id, line)] of the list, and each line that is given beside what an entry has."""
    lines = [(line.get("id", f"award_{n}"), line) for n, line in enumerate(run.stage.rules.get("awards") or [], 1)]
    beside = [line for line in lines if line[1].get("beside") == "true"]
    return [line for line in lines if line not in beside], beside


def awarded(run, lines, group, blocks):
    """entry -> id of the award, None, or Waiting."""
    result, placed = {}, order.places(run, blocks)
    for id_, line in lines:
        meets = lambda entry: is_open_to(run, id_, line, entry)
        fits = lambda entry: entry not in result and meets(entry)
        if "by" in line:
            result.update(given_by_people(run, id_, line, {entry: fits(entry) for entry in placed if fits(entry)}, group))
            continue
        if "count" in line or "winners" in line:
            counts = {entry: counted(line, result.get(entry), meets(entry)) for entry in placed}
            perhaps = [entry for entry in placed if counts[entry] == "perhaps"]
            may = [([entry for entry in tied if counts[entry]], waits) for tied, waits in blocks]
            before = {entry for entry, award in result.items() if isinstance(award, str)}
            won = in_every_world(run, may, perhaps, lambda those: next_in_order(run, line, id_, those, seats(run, line, group), before))
            result.update({entry: award for entry, award in won.items() if entry not in result})
            continue
        for entry, place in placed.items():
            won = by_place(run, line, place) if "when" not in line else asked(run, line["when"], entry)
            if won and fits(entry):
                unsure = won == "perhaps" or asked(run, line.get("require", "true"), entry) == "perhaps"
                result[entry] = WAITING if unsure else id_
    return result


def given_by_people(run, id_, line, may, group):
    """To whom they name; with fewer than at_least all who may still get one wait. may: entry -> True or perhaps."""
    named_ = [entry for entry in may if any(row["value"] == id_ for row in about(run, "award", entry))]
    said = {entry: id_ for entry in named_ if may[entry] is True}
    least = compute(line.get("at_least", "0"), run, At(group[0]))
    if len(said) >= least:
        return {**dict.fromkeys(named_, WAITING), **said}
    open_ = [entry for entry in may if entry not in said]
    run.contest.questions.append((f"award {id_} {ceiling(least) - len(said)}", run.stage.id, tuple(sorted(open_))))
    return {**said, **{entry: WAITING for entry in open_}}


def counted(line, won, meets):
    """Does the number of the line count the entry? True, False, or perhaps: with `count`, while it is open what it has won before."""
    if "winners" in line or won is None:
        return meets
    return "perhaps" if isinstance(won, Waiting) and meets else False


def before_places(run, lines, entries):
    """Of a group whose places all wait: only `when` needs none."""
    result = {}
    for entry in entries:
        for id_, line in lines:
            won = asked(run, line["when"], entry) if "when" in line else "perhaps"
            may = is_open_to(run, id_, line, entry)
            if won and may:
                result[entry] = id_ if won is True and may is True and run.is_ranked_once_known(entry) else WAITING
                break
    return result


# ---------------------------------------------------------------- money


def own_prize(run, line, entry):
    """None: it comes without money."""
    said = line.get("prize")
    if said is None:
        return None
    amount = compute(said["formula"], run, At(entry)) if isinstance(said, dict) else compute(said, run, At(entry))
    amount = rounded(amount, said.get("round") if isinstance(said, dict) else None)
    if isinstance(amount, Absent) or present(amount) and amount < 0:
        return None
    return amount


def paid(run, lines, award, blocks):
    """entry -> money, None or Waiting: what one list pays the entries of one group."""
    by_id, said, result = dict(lines), run.stage.rules.get("prizes") or {}, {}
    for tied, waits in blocks:
        winners = [entry for entry in sorted(tied, key=lambda entry: listing.key(run, entry)) if isinstance(award.get(entry), str)]
        for_place = [entry for entry in winners if said.get("shared", "in_full") != "in_full"
                     and "place" in by_id[award[entry]]]
        for entry in tied:
            result[entry] = award[entry] if isinstance(award.get(entry), Waiting) else None
        for entry in winners:
            if entry not in for_place:
                result[entry] = own_prize(run, by_id[award[entry]], entry)
        if waits or any(isinstance(award.get(entry), Waiting) for entry in tied):
            result.update({entry: WAITING for entry in for_place})
        elif for_place:
            result.update(shares(run, lines, award, for_place, order.places(run, blocks)))
    return result


def shares(run, lines, award, winners, placed):
    """Of the prizes of shared places."""
    said, many, left = run.stage.rules["prizes"], len(winners), Fraction(0)
    rounding = said.get("round") or {"digits": "2", "mode": "down"}
    unit = Fraction(rounding["step"]) if "step" in rounding else Fraction(10) ** -int(rounding["digits"])
    got = {}
    for entry in winners:
        place = placed[entry]
        prizes = [own_prize(run, dict(lines)[award[entry]], entry)]
        if said["shared"] == "added_and_split" and order.numbering(run) != "dense":
            prizes += [prize_of_place(run, lines, number, entry) for number in range(place.first + 1, min(place.last, place.first + many - 1) + 1)]
        prizes = [prize for prize in prizes if prize is not None]
        exact = sum(prizes, Fraction(0)) / many
        got[entry] = (rounded(exact, rounding) if many > 1 else exact) if prizes else None
        left += exact - (got[entry] or 0)
    for entry in winners:
        if said["remainder"] == "first" and left >= unit and got[entry] is not None:
            got[entry], left = got[entry] + unit, left - unit
    return got


def prize_of_place(run, lines, number, entry):
    """Of the first line for such a place that the entry may have."""
    for id_, line in lines:
        if "place" in line and place_ends(line)[0] <= number <= place_ends(line)[1]:
            if not struck(run, id_, entry) and asked(run, line.get("require", "true"), entry) is True:
                return own_prize(run, line, entry)
    return None


# ---------------------------------------------------------------- who gets an award


def in_every_world(run, blocks, perhaps, give):
    """What is given whichever of those who perhaps may get it turn out to; what differs waits."""
    if not perhaps:
        return give(blocks)
    questions, worlds = list(run.contest.questions), []
    for kept in product((True, False), repeat=len(perhaps)):
        out = {entry for entry, keep in zip(perhaps, kept) if not keep}
        worlds.append(give([([entry for entry in tied if entry not in out], waits) for tied, waits in blocks]))
    run.contest.questions[:] = questions
    winners = {entry: {world.get(entry) for world in worlds} for entry in {entry for world in worlds for entry in world}}
    return {entry: ways.pop() if len(ways) == 1 else WAITING for entry, ways in winners.items()}


def is_open_to(run, id_, line, entry):
    """True, False, or perhaps."""
    return not struck(run, id_, entry) and not confirmed.passed_over(run, "awards", entry) and asked(run, line.get("require", "true"), entry)


def asked(run, formula, entry):
    """True, False, or perhaps: what it needs still waits."""
    found = compute(formula, run, At(entry))
    return "perhaps" if isinstance(found, Waiting) else found is True


def by_place(run, line, place):
    """True, False, or perhaps: some of the places that a tie may turn out to be."""
    first, last = place_ends(line)
    fitting = [first <= number <= last for number in place.numbers(order.numbering(run))]
    return all(fitting) or any(fitting) and "perhaps"


def struck(run, id_, entry):
    """The commission did not award it in the entry's nomination."""
    for row in run.contest.decisions:
        if row["decision"] == "not_awarded" and row["value"] == id_:
            if (row.get("stage") or run.stage.id) == run.stage.id:
                if row.get("nomination", "") in ("", run.contest.entries[entry].nomination):
                    return True
    return False


def next_in_order(run, line, id_, blocks, seats_left, before):
    """before: who has an award already; with `winners` they are counted, and take their part of a tie over the end."""
    result = {}
    for tied, waits in blocks:
        if not tied or seats_left <= 0:
            continue
        if len(tied) <= seats_left:
            result.update({entry: id_ for entry in tied})
        else:
            how = line.get("tied_at_cut", "wait")
            if waits:
                result.update({entry: WAITING for entry in tied})
            elif how == "all":
                result.update({entry: id_ for entry in tied})
            elif how == "wait":
                open_ = [entry for entry in tied if entry not in before]
                left = seats_left - (len(tied) - len(open_))
                result.update(named(run, id_, open_, left) if left > 0 else {})
        seats_left -= len(tied)
    return result


def named(run, id_, tied, seats_left):
    """Of a tie over the end: those whom people named, as soon as they are enough."""
    chosen = [entry for entry in tied if any(row["value"] == id_ for row in about(run, "award", entry))]
    if len(chosen) >= seats_left:
        return {entry: id_ for entry in chosen}
    run.contest.questions.append((f"award {id_} {ceiling(seats_left)}", run.stage.id, tuple(sorted(tied))))
    return {entry: WAITING for entry in tied}


def about(run, kind, entry):
    return [row for row in run.contest.decisions if row["decision"] == kind and row["entry"] == entry
            and (row.get("stage") or run.stage.id) == run.stage.id]
