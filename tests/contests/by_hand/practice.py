"""Лучшая практика гражданских инициатив: региональный этап с квотами номинаций, федеральный – сумма двух этапов."""

from fractions import Fraction

from by_hand.kit import Decisions, grouped, half_up, moment, number, place_text, places, read, row, taken_out, text

OLD = "практика реализована не в предыдущем году"


def marks_of(scores, jury, stage, entry, criterion):
    recused = {juror["juror"] for juror in jury if entry["entry"] in juror["recused"].split()}
    return [number(line["mark"]) for line in scores
            if (line["stage"], line["entry"], line["criterion"]) == (stage, entry["entry"], criterion)
            and line["juror"] not in recused and line["mark"] not in ("", "воздержался")]


def mean(marks, at_least):
    assert len(marks) >= at_least, "too few marks"
    return sum(marks) / len(marks)


def facts_points(entry):
    percent = Fraction(int(entry["participants"]) * 100, int(entry["residents"]))
    involvement = 5 if percent <= 5 else 10 if percent <= 10 else 15
    funds = min(Fraction(10), half_up(10 * number(entry["off_budget"]) / number(entry["cost"]), 2))
    spread = Fraction(min(100, 5 * int(entry["territories"])), 10)
    return involvement + funds + spread


def partner_coefficient(entry):
    partners = int(entry["partner_count"])
    if partners > 5:
        return Fraction(1)
    return Fraction(3, 4) if partners >= 3 else Fraction(1, 2) if partners > 0 else Fraction(0)


def regional_result(entry, scores, jury):
    """The total and the idea's points."""
    idea, partnership = (half_up(mean(marks_of(scores, jury, "regional", entry, name), 3), 2) for name in ("idea", "partnership"))
    track = Fraction(11, 10) if entry["track"] == "rural" else 1
    return facts_points(entry) + idea * track + partnership * partner_coefficient(entry), idea


def through_the_cut(name, place, quota, decisions):
    first, last = place
    if last <= quota:
        return True
    return decisions.advance(name) if first <= quota else False


def regional(entries, quotas, folder, out):
    """The totals, and those who go on."""
    scores, jury, decisions = read(folder, "scores.csv"), read(folder, "jury.csv"), Decisions(folder)
    totals, through = {}, []
    for nomination, group in grouped(entries, lambda entry: entry["nomination"]).items():
        results = {entry["entry"]: regional_result(entry, scores, jury) for entry in group}
        place = places({entry["entry"]: results[entry["entry"]] + (int(entry["participants"]),) for entry in group})
        for entry in group:
            name = entry["entry"]
            totals[name] = results[name][0]
            goes_on = through_the_cut(name, place[name], quotas[nomination], decisions)
            out.append(row("regional", nomination, name, total=text(totals[name]), place=place_text(place[name]),
                           advanced="yes" if goes_on else "no"))
            if goes_on:
                through.append(entry)
    return totals, through


def federal(entries, carried, scores, jury, out):
    for group in grouped(entries, lambda entry: (entry["nomination"], entry["track"])).values():
        defence = {entry["entry"]: mean(marks_of(scores, jury, "federal", entry, "defence"), 4) for entry in group}
        totals = {name: half_up(carried[name] + points, 2) for name, points in defence.items()}
        keys = {name: (totals[name], defence[name]) for name in defence}
        for entry in group:
            name = entry["entry"]
            place = 1 + len({key for key in keys.values() if key > keys[name]})
            award = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}.get(place, "")
            out.append(row("federal", entry["nomination"], name, total=text(totals[name]), place=str(place), award=award))


def admitted(entries, decisions, out):
    left = []
    for entry in entries:
        reason = taken_out(entry, decisions) or (None if moment(entry["finished"]).year == 2024 else OLD)
        if reason:
            out.append(row("regional", entry["nomination"], entry["entry"], advanced="no", reason=reason))
        else:
            left.append(entry)
    return left


def both(folder, out):
    quotas = {line["nomination"]: int(line["quota"]) for line in read(folder, "nominations.csv")}
    return regional(admitted(read(folder, "entries.csv"), Decisions(folder), out), quotas, folder, out)


def first_stage(folder, out):
    """Those who go on to the federal stage."""
    return both(folder, out)[1]


def compute(folder):
    out = []
    totals, through = both(folder, out)
    federal(through, totals, read(folder, "scores.csv"), read(folder, "jury.csv"), out)
    return out
