"""Любимому городу – красивый дом и двор: финалисты районов, два посещения."""

from samples.kit import DECISION, DISTRICTS, LANES, Addresses, Dice, People, mark, write, yes_no

COUNT = {"yard": 9, "entrance": 8, "balcony": 8, "private": 8}
SCALES = {"design": (0, 10), "cleaning": (0, 10), "forms": (0, 10), "greenery": (0, 10), "fence": (1, 10), "originality": (1, 10)}
FLAGS = ["porch", "lamp", "plate", "board"]
ALSO = {"yard": ["forms", "greenery"], "entrance": ["originality", *FLAGS], "balcony": ["greenery", "originality"],
        "private": ["forms", "greenery", "fence"]}
COLUMNS = [*SCALES, *FLAGS, "initiative"]


def title(nomination, district, addresses, dice):
    if nomination == "private":
        return f"Частный дом: {addresses.house(district, LANES)}"
    house = addresses.house(district)
    if nomination == "yard":
        return f"Двор: {house}"
    return f"Подъезд: {house}, подъезд {dice.between(1, 8)}" if nomination == "entrance" else f"Балкон: {house}, кв. {dice.between(2, 140)}"


def entries_of(dice):
    addresses, entries = Addresses(dice), []
    for nomination, count in COUNT.items():
        for at in range(count):
            district = list(DISTRICTS)[at % len(DISTRICTS)]
            day = dice.between(0, 70)
            month, date = (5, 19 + day) if day < 13 else (6, day - 12) if day < 43 else (7, day - 42)
            entries.append({"entry": f"d{len(entries) + 1:02d}", "nomination": nomination, "title": title(nomination, district, addresses, dice),
                            "finalist": "да", "submitted": f"2025-{month:02d}-{date:02d}", "status": "", "reason": ""})
    return entries


def sheet(juror, entry, visit, quality, dice):
    marks = {name: mark(dice, quality, *SCALES[name]) for name in ["design", "cleaning", *ALSO[entry["nomination"]]] if name in SCALES}
    if entry["nomination"] == "entrance":
        marks |= {name: yes_no(dice.chance(quality)) for name in FLAGS}
    marks["initiative"] = "many" if dice.chance(quality - 20) else "some" if dice.chance(70) else "none"
    return {"juror": juror["juror"], "entry": entry["entry"], "round": visit, **marks}


def sheets_of(jury, entries, dice):
    quality = {entry["entry"]: dice.between(40, 95) for entry in entries}
    return [sheet(juror, entry, visit, quality[entry["entry"]], dice)
            for visit in ("june", "august") for entry in entries for juror in jury
            if juror["role"] != "secretary" and entry["entry"] not in juror["recused"].split()]


def same_marks(sheets, entry, other):
    """`other` gets the marks of `entry`, each juror the next juror's, visit by visit."""
    for visit in ("june", "august"):
        given = [sheet for sheet in sheets if (sheet["entry"], sheet["round"]) == (entry, visit)]
        copied = [sheet for sheet in sheets if (sheet["entry"], sheet["round"]) == (other, visit)]
        for sheet, source in zip(copied, given[1:] + given[:1]):
            sheet.update({name: source[name] for name in COLUMNS if name in source})


def special(entries, sheets):
    by_id = {entry["entry"]: entry for entry in entries}
    same_marks(sheets, "d01", "d02")                                        # равны, решает дата
    by_id["d01"]["submitted"], by_id["d02"]["submitted"] = "2025-06-03", "2025-05-28"
    same_marks(sheets, "d18", "d19")                                        # равны во всём: решает председатель
    by_id["d18"]["submitted"] = by_id["d19"]["submitted"] = "2025-06-11"
    same_marks(sheets, "d26", "d27")                                        # равны, решают высшие оценки
    best = [max((sheet for sheet in sheets if (sheet["entry"], sheet["round"]) == (name, "june")), key=lambda sheet: sheet["design"])
            for name in ("d26", "d27")]
    best[0]["design"], best[1]["design"] = 9, 10                            # высшая отбрасывается: среднее то же
    for entry, june in (("d26", best[0]), ("d27", best[1])):
        for other in sheets:
            if other["entry"] == entry and other is not june:
                other["design"] = min(9, other["design"])
    of = {(sheet["juror"], sheet["entry"], sheet["round"]): sheet for sheet in sheets}
    of["y4", "d05", "june"]["cleaning"] = ""                                # пустая клетка
    of["y6", "d12", "august"]["lamp"] = "воздержался"


def decisions():
    chair = {"decision": "casting_vote", "stage": "final", "by": "председатель комиссии", "date": "2025-08-22",
             "reason": "равны баллы, высшие оценки и дата подачи"}
    return [{**chair, "entry": "d18", "value": 1}, {**chair, "entry": "d19", "value": 2},
            {"decision": "not_awarded", "stage": "final", "nomination": "private", "value": "third", "by": "городская комиссия",
             "date": "2025-08-22", "for": 6, "against": 1, "abstained": 0, "reason": "третье место не присуждено"},
            {"decision": "withdrawn", "entry": "d16", "by": "секретарь комиссии", "date": "2025-08-01", "reason": "подъезд на ремонте"}]


def make(folder, through):
    dice = Dice(762)
    entries, people = entries_of(dice), People(dice)
    roles = ["chair"] + 6 * ["member"] + ["secretary"]
    jury = [{"juror": f"y{seat}", "name": people.name(), "role": role, "recused": ""} for seat, role in enumerate(roles, 1)]
    jury[2]["recused"] = "d29"
    for name in ("d08", "d24"):
        next(entry for entry in entries if entry["entry"] == name)["finalist"] = "нет"
    next(entry for entry in entries if entry["entry"] == "d33").update(status="withdrawn", reason="заявитель переехал")
    out = ("d08", "d16", "d24", "d33")
    sheets = sheets_of(jury, [entry for entry in entries if entry["entry"] not in out], dice)
    special(entries, sheets)
    write(folder, "entries.csv", entries, list(entries[0]))
    write(folder, "jury.csv", jury, list(jury[0]))
    write(folder, "scores.csv", sheets, ["juror", "entry", "round", *COLUMNS, "comment"])
    write(folder, "decisions.csv", decisions(), DECISION)
