"""Любимому городу – красивый дом и двор: два посещения, у каждого показателя – без высшей и низшей оценки."""

from fractions import Fraction

from by_hand.kit import Decisions, by_vote, earlier, grouped, half_up, place_text, places, read, row, taken_out, text

NO_FINALIST = "не прошёл районный этап"
EVERYWHERE = ("design", "cleaning")
ALSO = {
    "yard": ("forms", "greenery"),
    "entrance": ("originality", "porch", "lamp", "plate", "board"),
    "balcony": ("greenery", "originality"),
    "private": ("forms", "greenery", "fence"),
}
WORDS = {"да": 1, "нет": 0, "none": 0, "some": 5, "many": 10}


def value(mark):
    return Fraction(WORDS[mark]) if mark in WORDS else Fraction(mark)


def one_visit(sheets, indicator):
    marks = sorted(value(sheet[indicator]) for sheet in sheets if sheet[indicator] not in ("", "воздержался"))
    assert len(marks) >= 4, "no quorum"
    inner = marks[1:-1]
    return half_up(sum(inner) / len(inner), 2)


def sheets_of(scores, jury, entry, visit):
    recused = {juror["juror"] for juror in jury if entry["entry"] in juror["recused"].split()}
    return [sheet for sheet in scores
            if sheet["entry"] == entry["entry"] and sheet["round"] == visit and sheet["juror"] not in recused]


def total(entry, scores, jury):
    june, august = (sheets_of(scores, jury, entry, visit) for visit in ("june", "august"))
    points = sum((one_visit(june, name) + one_visit(august, name)) / 2 for name in EVERYWHERE + ALSO[entry["nomination"]])
    return points + max(one_visit(june, "initiative"), one_visit(august, "initiative"))


def tens(entry, scores, jury):
    """How many jurors gave the design its highest mark, over both visits."""
    return sum(sheet["design"] == "10" for visit in ("june", "august") for sheet in sheets_of(scores, jury, entry, visit))


def award(place, refused):
    won = {1: "first", 2: "second", 3: "third"}.get(place[0], "participant")
    return "participant" if won in refused else won


def compute(folder):
    out, taking_part = [], []
    scores, jury, decisions = read(folder, "scores.csv"), read(folder, "jury.csv"), Decisions(folder)
    for entry in read(folder, "entries.csv"):
        reason = taken_out(entry, decisions) or (None if entry["finalist"] == "да" else NO_FINALIST)
        if reason:
            out.append(row("final", entry["nomination"], entry["entry"], reason=reason))
        else:
            taking_part.append(entry)
    for nomination, group in grouped(taking_part, lambda entry: entry["nomination"]).items():
        totals = {entry["entry"]: total(entry, scores, jury) for entry in group}
        keys = {entry["entry"]: (totals[entry["entry"]], tens(entry, scores, jury), earlier(entry["submitted"])) for entry in group}
        place = places(by_vote(keys, decisions.votes("casting_vote", "final")))
        for name, points in totals.items():
            out.append(row("final", nomination, name, total=text(points), place=place_text(place[name]),
                           award=award(place[name], decisions.not_awarded(nomination))))
    return out
