"""Лучший комитет ТОС: баллы по фактам в районе, затем факты и среднее итогов городской комиссии."""

from by_hand.kit import Decisions, by_vote, grouped, number, place_text, places, read, row, taken_out, text, yes

NOT_REGISTERED = "комитет не зарегистрирован или не действует"
TEN = ("relevance", "plan", "spending")
FIVE = ("realism", "involvement", "partners")


def activists(entry):
    people = int(entry["activists"])
    first, second, third = (250, 500, 750) if entry["nomination"] == "okrug" else (125, 150, 200)
    if people < first:
        return 0
    return 1 if people <= second else 2 if people <= third else 3


def occasions(cell):
    held = int(cell)
    return 0 if held < 5 else 1 if held <= 10 else 2


def facts_points(entry):
    channels = sum(yes(entry[name]) for name in ("media", "page", "stand", "chat"))
    help_kinds = sum(int(entry[name]) for name in ("help_material", "help_special", "help_families"))
    return (activists(entry) + occasions(entry["sport_events"]) + occasions(entry["culture_events"])
            + (5 if yes(entry["legal_entity"]) else 0) + min(3, channels) + 2 * help_kinds)


def commission_mean(entry, scores, jury):
    """The mean of the totals of those who marked everything."""
    recused = {juror["juror"] for juror in jury if entry["entry"] in juror["recused"].split()}
    totals = []
    for sheet in scores:
        marks = [sheet[name] for name in TEN + FIVE]
        if sheet["entry"] == entry["entry"] and sheet["juror"] not in recused and all(mark.isdigit() for mark in marks):
            totals.append(sum(number(mark) for mark in marks))
    assert len(totals) >= 5, f"no quorum for {entry['entry']}"
    return sum(totals) / len(totals)


def admitted(entries, decisions, out):
    left = []
    for entry in entries:
        reason = taken_out(entry, decisions)
        if reason is None and not yes(entry["registered"]):
            reason = NOT_REGISTERED
        if reason is None:
            left.append(entry)
        else:
            out.append(row("district", entry["nomination"], entry["entry"], advanced="no", reason=reason))
    return left


def reach(entry):
    return int(entry["participants"]), int(entry["events"])


def district(entries, out):
    through = []
    for group in grouped(entries, lambda entry: (entry["district"], entry["nomination"])).values():
        place = places({entry["entry"]: (facts_points(entry),) + reach(entry) for entry in group})
        for entry in group:
            goes_on = place[entry["entry"]][0] <= 3
            out.append(row("district", entry["nomination"], entry["entry"], total=str(facts_points(entry)),
                           place=place_text(place[entry["entry"]]), advanced="yes" if goes_on else "no"))
            if goes_on:
                through.append(entry)
    return through


def award(place):
    """Two first, four second, five third places, in order of the list."""
    return "first" if place <= 2 else "second" if place <= 6 else "third" if place <= 11 else "participant"


def city(entries, scores, jury, decisions, out):
    for group in grouped(entries, lambda entry: entry["nomination"]).values():
        jury_points = {entry["entry"]: commission_mean(entry, scores, jury) for entry in group}
        totals = {entry["entry"]: facts_points(entry) + jury_points[entry["entry"]] for entry in group}
        keys = {entry["entry"]: (totals[entry["entry"]], jury_points[entry["entry"]]) + reach(entry) for entry in group}
        keys = by_vote(keys, decisions.votes("commission_vote", "city"))
        place = places(by_vote(keys, decisions.votes("casting_vote", "city")))
        for entry in group:
            name = entry["entry"]
            out.append(row("city", entry["nomination"], name, total=text(totals[name]), place=place_text(place[name]),
                           award=award(place[name][0])))


def first_stage(folder, out):
    """Those who go on to the city."""
    return district(admitted(read(folder, "entries.csv"), Decisions(folder), out), out)


def compute(folder):
    out = []
    city(first_stage(folder, out), read(folder, "scores.csv"), read(folder, "jury.csv"), Decisions(folder), out)
    return out
