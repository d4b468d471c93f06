"""Лучший комитет ТОС: 56 комитетов, 4 782 мероприятия, 57 299 участников."""

from samples.kit import DECISION, DISTRICTS, LANES, Addresses, Dice, People, mark, vote, write, yes_no

EVENTS, PARTICIPANTS = 4782, 57299
COUNT = {"house": (5, 4, 4, 4, 4), "street": (3, 3, 3, 3, 4), "okrug": (4, 4, 4, 4, 3)}
NAMES = ["Берёзовая роща", "Рябинушка", "Сосновый бор", "Притомье", "Весна", "Надежда", "Добрый сосед", "Содружество", "Единство",
         "Родник", "Горняцкий", "Заря", "Левобережье", "Уют", "Согласие", "Сибирячка", "Кедр", "Новоселье", "Околица"]
MARKS = {"relevance": 10, "plan": 10, "spending": 10, "realism": 5, "involvement": 5, "partners": 5}


def title(nomination, district, addresses, names):
    if nomination == "house":
        return f"Домовый комитет, {addresses.house(district)}"
    if nomination == "street":
        street = addresses.house(district, LANES).rsplit(",", 1)[0]
        while street in names["streets"]:
            street = addresses.house(district, {**LANES, district: LANES[district] + DISTRICTS[district]}).rsplit(",", 1)[0]
        names["streets"].add(street)
        return f"Уличный комитет, {street}"
    return f"Комитет ТОС «{names['okrug'].pop(0)}»"


def facts(nomination, dice):
    big = nomination == "okrug"
    return {
        "registered": "да", "activists": dice.between(200, 900) if big else dice.between(90, 260),
        "events": dice.between(100, 220) if big else dice.between(36, 80), "participants": 0,
        "sport_events": dice.between(2, 14), "culture_events": dice.between(2, 14), "legal_entity": yes_no(big and dice.chance(50)),
        "media": yes_no(dice.chance(50)), "page": yes_no(dice.chance(70)), "stand": yes_no(dice.chance(80)), "chat": yes_no(dice.chance(60)),
        "help_material": dice.between(0, 3), "help_special": dice.between(0, 3), "help_families": dice.between(0, 2),
    }


def entries_of(dice):
    addresses, names, entries = Addresses(dice), {"okrug": dice.shuffled(NAMES), "streets": set()}, []
    for nomination, counts in COUNT.items():
        for district, count in zip(DISTRICTS, counts):
            for _ in range(count):
                entries.append({"entry": f"k{len(entries) + 1:02d}", "nomination": nomination,
                                "title": title(nomination, district, addresses, names), "district": district, **facts(nomination, dice),
                                "status": "", "reason": ""})
    for entry in entries:
        entry["participants"] = entry["events"] * dice.between(8, 16)
    return entries


def bring_to(entries, key, total, spared):
    """Whole changes spread over the entries until the sum is the published one."""
    changeable = [entry for entry in entries if entry["entry"] not in spared]
    step = 1 if sum(entry[key] for entry in entries) < total else -1
    at = 0
    while sum(entry[key] for entry in entries) != total:
        changeable[at % len(changeable)][key] += step
        at += 1


TIED = ["activists", "events", "participants", "sport_events", "culture_events", "legal_entity", "media", "page", "stand", "chat",
        "help_material", "help_special", "help_families"]


def special_entries(by_id):
    by_id["k10"].update(registered="нет")
    by_id["k30"].update(status="withdrawn", reason="комитет преобразуется")
    for key in TIED:
        by_id["k43"][key] = by_id["k42"][key]                               # равны во всём: голосование и голос председателя
        by_id["k05"][key] = by_id["k09"][key]                               # равны, различает оценка комиссии
    by_id["k56"].update(legal_entity="да", help_families=2)
    for name in ("k42", "k43"):
        by_id[name].update(activists=760, legal_entity="да", help_material=3)
    for name, chat in (("k05", "да"), ("k09", "нет")):
        by_id[name].update(media="нет", page="да", stand="да", chat=chat, help_material=3, sport_events=12)
    by_id["k05"].update(events=61, participants=700)


def jury_of(dice):
    people = People(dice)
    roles = ["chair"] + 6 * ["member"] + ["secretary"]
    return [{"juror": f"c{seat}", "name": people.name(), "role": role, "panel": "city", "recused": ""}
            for seat, role in enumerate(roles, 1)]


def sheets_of(jury, entries, dice):
    quality = {entry["entry"]: dice.between(35, 95) for entry in entries}
    return [{"stage": "city", "juror": juror["juror"], "entry": entry["entry"],
             **{name: mark(dice, quality[entry["entry"]], 1, high) for name, high in MARKS.items()}}
            for entry in entries for juror in jury
            if juror["role"] != "secretary" and entry["entry"] not in juror["recused"].split()]


def special_sheets(sheets):
    of = {(sheet["juror"], sheet["entry"]): sheet for sheet in sheets}
    for seat in range(1, 8):
        following = f"c{seat % 7 + 1}"
        for name in MARKS:
            of[f"c{seat}", "k43"][name] = of[following, "k42"][name]
            of[f"c{seat}", "k05"][name] = of[following, "k09"][name]
        relevance = min(9, of[following, "k09"]["relevance"])
        of[following, "k09"]["relevance"] = relevance + 1
        of[f"c{seat}", "k05"]["relevance"] = relevance
    of["c4", "k02"]["plan"] = ""                                            # пустая клетка: лист в среднее не входит
    of["c6", "k50"]["partners"] = "воздержался"


def decisions():
    session = {"by": "городская комиссия", "date": "2025-11-18", "for": 3, "against": 3, "abstained": 1, "reason": "голоса разделились"}
    chair = {"decision": "casting_vote", "stage": "city", "by": "председатель комиссии", "date": "2025-11-18",
             "reason": "голос председателя при равенстве голосов"}
    return [vote("city", "k42", 1, **session), vote("city", "k43", 1, **session),
            {**chair, "entry": "k42", "value": 2}, {**chair, "entry": "k43", "value": 1}]


def make(folder, through):
    dice = Dice(4782)
    entries, jury = entries_of(dice), jury_of(dice)
    special_entries({entry["entry"]: entry for entry in entries})
    bring_to(entries, "events", EVENTS, ("k05", "k09", "k42", "k43"))
    bring_to(entries, "participants", PARTICIPANTS, ("k05", "k09", "k42", "k43"))
    jury[1]["recused"] = "k21 k47"
    save(folder, entries, jury, [])
    finalists = through(folder)
    sheets = sheets_of(jury, [entry for entry in entries if entry["entry"] in finalists], dice)
    special_sheets(sheets)
    save(folder, entries, jury, sheets)


def save(folder, entries, jury, sheets):
    write(folder, "entries.csv", entries, list(entries[0]))
    write(folder, "jury.csv", jury, list(jury[0]))
    write(folder, "scores.csv", sheets, ["stage", "juror", "entry", *MARKS, "comment"])
    write(folder, "decisions.csv", decisions(), DECISION)
