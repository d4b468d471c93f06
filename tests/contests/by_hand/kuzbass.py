"""Твой Кузбасс – твоя инициатива: всё по фактам, деньги вниз по списку, пока помещаются."""

from fractions import Fraction

from by_hand.kit import Decisions, by_vote, earlier, half_up, number, place_text, places, read, row, taken_out, text, yes

AMOUNT = 72_250_000


def money(cell):
    return number(cell) if cell.strip() else Fraction(0)


def local_money(entry):
    return money(entry["municipal"]) + money(entry["from_residents"]) + money(entry["from_business"])


def percent(part, whole):
    return half_up(100 * part / whole, 4)


def why_not(entry):
    if entry["applicant"] == "group" and money(entry["group_size"]) < 10:
        return "в инициативной группе меньше 10 человек"
    if percent(local_money(entry), number(entry["cost"])) < 10:
        return "местных денег меньше 10 % стоимости"
    return "проект дороже 3 млн рублей" if number(entry["cost"]) > 3_000_000 else None


def cofinancing(share):
    return sum(step for above, step in ((0, 1), (10, 2), (20, 3), (30, 3), (40, 3), (50, 3)) if share > above)


def contribution(entry):
    givers = (money(entry["from_residents"]) > 0) + (money(entry["from_business"]) > 0)
    return 6 * givers


def meeting(people):
    if people <= 10:
        return 0 if people < 2 else 1 if people == 2 else 2
    return min(20, 5 + (people - 10) // 10)


def usefulness(share):
    """Between 0, 30, 60 and 100 per cent: 0, 5, 10 and 15 points, in proportion."""
    if share <= 60:
        return half_up(share / 6, 2)
    return half_up(10 + (min(share, 100) - 60) / 8, 2)


def total(entry):
    residents = number(entry["residents"])
    voted = percent(number(entry["voted"]), residents)
    years = number(entry["years"])
    return (cofinancing(percent(local_money(entry), number(entry["cost"]))) + contribution(entry) + meeting(int(entry["meeting"]))
            + (1 if voted <= 10 else 5 if voted <= 25 else 10)
            + usefulness(percent(number(entry["users"]), residents))
            + (5 if years < 1 else 10 if years <= 5 else 15)
            + (0 if yes(entry["upkeep_by_budget"]) else 10) + (10 if yes(entry["for_all_ages"]) else 0)
            + (1 if yes(entry["video"]) else 0)
            + min(3, sum(yes(entry[name]) for name in ("newspaper", "social_network", "notice"))))


def compute(folder):
    out, admitted, decisions = [], {}, Decisions(folder)
    for entry in read(folder, "entries.csv"):
        reason = taken_out(entry, decisions) or why_not(entry)
        if reason:
            out.append(row("final", "", entry["entry"], funded="no", reason=reason))
        else:
            admitted[entry["entry"]] = entry
    totals = {name: total(entry) for name, entry in admitted.items()}
    keys = {name: (totals[name], earlier(entry["submitted"])) for name, entry in admitted.items()}
    place = places(by_vote(keys, decisions.votes("commission_vote", "final")))
    left = Fraction(AMOUNT)
    for name in sorted(place, key=place.get):
        wanted = number(admitted[name]["cost"]) - local_money(admitted[name])
        funded = wanted <= left
        left -= wanted if funded else 0
        out.append(row("final", "", name, total=text(totals[name]), place=place_text(place[name]), funded="yes" if funded else "no",
                       reason="" if funded else "не хватает"))
    return out
