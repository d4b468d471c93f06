"""Снежный калейдоскоп: районная комиссия из шести человек, три работы района в каждой номинации идут на городской этап."""

from fractions import Fraction

from by_hand.kit import (Decisions, by_vote, earlier, grouped, half_up, number, place_text, places, read, row, taken_out, text,
                         yes)

NO_CONTRACT = "нет договора управления домом"


def mean_to_hundredths(marks, quorum):
    given = [number(mark) for mark in marks if mark not in ("", "воздержался", "abstained")]
    assert len(given) >= quorum, "no quorum"
    return half_up(sum(given) / len(given), 2)


def facts_points(entry):
    percent = Fraction(int(entry["participants"]) * 100, int(entry["residents"]))
    turnout = 1 if percent <= 10 else 5 if percent <= 25 else 10
    return turnout + min(3, int(entry["channels_used"]))


def judged(entry, sheets, quorum):
    """The total and the safety points."""
    design, light, theme, safety = (mean_to_hundredths([sheet[name] for sheet in sheets], quorum)
                                    for name in ("design", "light", "theme", "safety"))
    return 2 * design + light + theme + safety + facts_points(entry), safety


def sheets_of(scores, jury, stage, entry):
    recused = {juror["juror"] for juror in jury if entry["entry"] in juror["recused"].split()}
    return [sheet for sheet in scores
            if sheet["stage"] == stage and sheet["entry"] == entry["entry"] and sheet["juror"] not in recused]


def admitted(entries, decisions, out):
    left = []
    for entry in entries:
        reason = taken_out(entry, decisions)
        if reason is None and entry["nomination"] == "yard" and not yes(entry["contract"]):
            reason = NO_CONTRACT
        if reason is None:
            left.append(entry)
        else:
            out.append(row("district", entry["nomination"], entry["entry"], advanced="no", reason=reason))
    return left


def stage_keys(entries, results):
    """Total, then safety, then the earlier application; who is unsafe has no place."""
    return {entry["entry"]: (results[entry["entry"]][0], results[entry["entry"]][1], earlier(entry["submitted"]))
            for entry in entries if results[entry["entry"]][1] >= 1}


def unsafe(stage, entry, result):
    """Who is unsafe in the district does not go on; in the city nobody goes on anywhere."""
    return row(stage, entry["nomination"], entry["entry"], total=text(result[0]), advanced="no" if stage == "district" else "",
               reason="ниже 1 балла")


def district(entries, scores, jury, out):
    through = []
    for group in grouped(entries, lambda entry: (entry["district"], entry["nomination"])).values():
        results = {entry["entry"]: judged(entry, sheets_of(scores, jury, "district", entry), 4) for entry in group}
        place = places(stage_keys(group, results))
        for entry in group:
            name = entry["entry"]
            if name not in place:
                out.append(unsafe("district", entry, results[name]))
                continue
            goes_on = place[name][0] <= 3
            out.append(row("district", entry["nomination"], name, total=text(results[name][0]), place=place_text(place[name]),
                           advanced="yes" if goes_on else "no"))
            if goes_on:
                through.append(entry)
    return through


def award(place):
    return {1: "first", 2: "second", 3: "third"}.get(place[0], "participant")


def city(entries, scores, jury, decisions, out):
    for group in grouped(entries, lambda entry: entry["nomination"]).values():
        results = {entry["entry"]: judged(entry, sheets_of(scores, jury, "city", entry), 5) for entry in group}
        place = places(by_vote(stage_keys(group, results), decisions.votes("commission_vote", "city")))
        for entry in group:
            name = entry["entry"]
            if name not in place:
                out.append(unsafe("city", entry, results[name]))
                continue
            out.append(row("city", entry["nomination"], name, total=text(results[name][0]), place=place_text(place[name]),
                           award=award(place[name])))


def first_stage(folder, out):
    """Those who go on to the city."""
    decisions = Decisions(folder)
    entries = admitted(read(folder, "entries.csv"), decisions, out)
    return district(entries, read(folder, "scores.csv"), read(folder, "jury.csv"), out)


def compute(folder):
    out = []
    city(first_stage(folder, out), read(folder, "scores.csv"), read(folder, "jury.csv"), Decisions(folder), out)
    return out
