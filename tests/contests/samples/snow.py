"""Снежный калейдоскоп: дворы, частные дома, подъезды и окна пяти районов."""

from samples.kit import DECISION, DISTRICTS, LANES, Addresses, Dice, People, mark, vote, write, yes_no

COUNT = {"yard": 5, "gate": 4, "entrance": 4, "window": 3}
CRITERIA = ["design", "light", "theme", "safety"]


def title(nomination, district, addresses, dice):
    if nomination == "gate":
        return f"Частный дом: {addresses.house(district, LANES)}"
    house = addresses.house(district)
    if nomination == "yard":
        return f"Двор: {house}"
    if nomination == "entrance":
        return f"Подъезд: {house}, подъезд {dice.between(1, 6)}"
    return f"Окна и балкон: {house}, кв. {dice.between(3, 120)}"


def people_of(nomination, dice):
    if nomination == "gate":
        residents = dice.between(3, 9)
        return dice.between(1, residents), residents
    residents = dice.between(90, 420) if nomination == "yard" else dice.between(30, 80)
    return dice.between(3, residents * 2 // 5), residents


def entries_of(dice):
    addresses, entries = Addresses(dice), []
    for district in DISTRICTS:
        for nomination, count in COUNT.items():
            for _ in range(count):
                participants, residents = people_of(nomination, dice)
                entries.append({
                    "entry": f"s{len(entries) + 1:02d}", "nomination": nomination, "title": title(nomination, district, addresses, dice),
                    "district": district, "participants": participants, "residents": residents, "channels_used": dice.between(0, 4),
                    "contract": yes_no(nomination != "gate"), "submitted": f"2025-12-{dice.between(1, 12):02d}", "status": "", "reason": ""})
    return entries


def jury_of(dice):
    people, jury = People(dice), []
    for at, district in enumerate(DISTRICTS, 1):
        for seat in range(1, 7):
            jury.append({"juror": f"r{at}{seat}", "name": people.name(), "role": "chair" if seat == 1 else "member",
                         "panel": "district", "district": district, "recused": ""})
    for seat in range(1, 9):
        role = "chair" if seat == 1 else "secretary" if seat == 8 else "member"
        jury.append({"juror": f"g{seat}", "name": people.name(), "role": role, "panel": "city", "district": "", "recused": ""})
    return jury


def sheets_of(stage, panel, entries, quality, dice):
    """One sheet for each juror of the panel and entry that belongs to them."""
    sheets = []
    for entry in entries:
        for juror in panel:
            if juror["district"] in ("", entry["district"]) and juror["role"] != "secretary":
                sheets.append({"stage": stage, "juror": juror["juror"], "entry": entry["entry"],
                               **{name: mark(dice, quality[entry["entry"]], 0, 5) for name in CRITERIA}})
    for sheet in sheets:
        sheet["safety"] = max(1, sheet["safety"])
    return sheets


def same_facts(entry, other, keys):
    for key in keys:
        other[key] = entry[key]


def same_marks(sheets, entry, other):
    """`other` gets the marks of `entry`, each juror the next juror's."""
    given = [sheet for sheet in sheets if sheet["entry"] == entry]
    copied = [sheet for sheet in sheets if sheet["entry"] == other]
    for sheet, source in zip(copied, given[1:] + given[:1]):
        for name in CRITERIA:
            sheet[name] = source[name]


COUNTED = ["participants", "residents", "channels_used"]


def special_entries(by_id):
    by_id["s05"].update(contract="нет")                                     # двор без договора
    by_id["s20"].update(status="withdrawn", reason="по просьбе жителей")
    same_facts(by_id["s01"], by_id["s02"], COUNTED)                         # равны, решает дата
    by_id["s01"].update(submitted="2025-12-04")
    by_id["s02"].update(submitted="2025-12-02")
    by_id["s17"].update(participants=104, residents=310)
    same_facts(by_id["s17"], by_id["s18"], COUNTED + ["submitted"])         # равны во всём: голосование города
    same_facts(by_id["s22"], by_id["s23"], COUNTED + ["submitted"])         # делят место в районе
    same_facts(by_id["s72"], by_id["s71"], COUNTED + ["submitted"])         # равны на границе: на городской этап идут оба


def special_district(sheets):
    same_marks(sheets, "s01", "s02")
    same_marks(sheets, "s17", "s18")
    same_marks(sheets, "s22", "s23")
    same_marks(sheets, "s72", "s71")
    for sheet in sheets:
        if sheet["entry"] == "s61":                                         # горка без ограждения
            sheet["safety"] = 0 if sheet["juror"] in ("r41", "r42", "r43") else 1
    sheet_of(sheets, "r33", "s36")["light"] = ""                            # пустая клетка
    sheet_of(sheets, "r15", "s03")["theme"] = "воздержался"


def sheet_of(sheets, juror, entry):
    return next(sheet for sheet in sheets if sheet["juror"] == juror and sheet["entry"] == entry)


def decisions():
    session = {"by": "городская комиссия", "date": "2025-12-24"}
    return [
        vote("city", "s17", 2, **session, **{"for": 2, "against": 4, "abstained": 1, "reason": "равны баллы, безопасность и дата подачи"}),
        vote("city", "s18", 1, **session, **{"for": 4, "against": 2, "abstained": 1, "reason": "равны баллы, безопасность и дата подачи"}),
        {"decision": "disqualified", "entry": "s40", "by": "городская комиссия", "date": "2025-12-15",
         "for": 7, "against": 0, "abstained": 0, "reason": "фотографии из чужой заявки"},
    ]


def make(folder, through):
    """`through(folder)`: the entries that go on to the city stage."""
    dice = Dice(2025_1202)
    entries, jury = entries_of(dice), jury_of(dice)
    by_id = {entry["entry"]: entry for entry in entries}
    special_entries(by_id)
    quality = {name: dice.between(35, 95) for name in by_id}
    quality.update(s17=96, s18=96)
    jury[8]["recused"] = "s21"                                              # r23: родственник заявителя
    jury[32]["recused"] = "s17 s19"                                         # g3
    judged = [entry for entry in entries if entry["entry"] not in ("s05", "s20", "s40")]
    sheets = sheets_of("district", jury[:30], judged, quality, dice)
    special_district(sheets)
    save(folder, entries, jury, without_recused(sheets, jury))
    finalists = through(folder)
    city = sheets_of("city", jury[30:], [entry for entry in judged if entry["entry"] in finalists], quality, dice)
    same_but_one_juror(city, "s17", "s18")
    sheet_of(city, "g5", "s01")["safety"] = ""
    save(folder, entries, jury, without_recused(sheets + city, jury))


def same_but_one_juror(city, entry, other):
    """g3 is recused from `entry`: equal means need equal marks of everybody for these two."""
    for sheet in city:
        if sheet["entry"] in (entry, other):
            sheet.update(design=5, light=5, theme=4, safety=5)


def without_recused(sheets, jury):
    recused = {(juror["juror"], entry) for juror in jury for entry in juror["recused"].split()}
    return [sheet for sheet in sheets if (sheet["juror"], sheet["entry"]) not in recused]


def save(folder, entries, jury, sheets):
    write(folder, "entries.csv", entries, list(entries[0]))
    write(folder, "jury.csv", jury, list(jury[0]))
    write(folder, "scores.csv", sheets, ["stage", "juror", "entry", *CRITERIA, "comment"])
    write(folder, "decisions.csv", decisions(), DECISION)
