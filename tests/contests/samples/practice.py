"""Лучшая практика гражданских инициатив: 29 заявок, 8 прошли региональный этап."""

from samples.kit import DECISION, Dice, People, mark, write

NOMINATIONS = [("improvement", "Благоустройство и экология", 3, 10), ("health", "ЗОЖ, физкультура и спорт", 1, 4),
               ("culture", "Промыслы, культурные инициативы, туризм", 2, 6), ("social", "Социальная поддержка", 1, 5),
               ("memory", "Охрана памятников", 1, 4)]
PRACTICES = {
    "improvement": ["Сквер у родника", "Двор без границ", "Тропа здоровья в сосновом бору", "Чистый берег Томи", "Сад на пустыре",
                    "Тёплая остановка", "Площадка трёх поколений", "Аллея шахтёрских семей", "Зелёный щит", "Вторая жизнь покрышки"],
    "health": ["Зарядка во дворе", "Лыжня у дома", "Семейный хоккей", "Ходим вместе"],
    "culture": ["Щегловские вечёрки", "Музей одной улицы", "Ярмарка соседских ремёсел", "Песни нашего двора", "Кузнечный двор",
                "Тропа к писаницам"],
    "social": ["Тёплый обед соседу", "Социальное такси ТОС", "Сеть добра", "Бабушка на час", "Школа ухода"],
    "memory": ["Имена на обелиске", "Парк ветеранов", "Улица героя", "Памятник горнякам"],
}
RURAL = ("p03", "p06", "p12", "p16", "p19", "p23", "p27")


def entry_of(number, nomination, practice, dice):
    name = f"p{number:02d}"
    rural = name in RURAL
    residents = dice.between(150, 900) if rural else dice.between(800, 4200)
    cost = 1000 * dice.between(60, 900)
    return {"entry": name, "nomination": nomination, "title": practice, "track": "rural" if rural else "urban",
            "finished": f"2024-{dice.between(4, 12):02d}-{dice.between(1, 28):02d}", "residents": residents,
            "participants": residents * dice.between(2, 16) // 100, "cost": cost, "off_budget": cost * dice.between(0, 60) // 100,
            "territories": dice.between(0, 24), "partner_count": dice.between(0, 8), "status": "", "reason": ""}


def entries_of(dice):
    entries = []
    for nomination, _, _, count in NOMINATIONS:
        for practice in PRACTICES[nomination][:count]:
            entries.append(entry_of(len(entries) + 1, nomination, practice, dice))
    return entries


COUNTED = ["track", "residents", "participants", "cost", "off_budget", "territories", "partner_count"]


def special_entries(by_id):
    by_id["p08"]["finished"] = "2023-10-15"                                 # не прошлый год
    by_id["p13"].update(status="withdrawn", reason="команда распалась")
    for name, copy in (("p01", "p02"), ("p17", "p18")):
        for key in COUNTED:
            by_id[copy][key] = by_id[name][key]
    few = by_id["p01"]["residents"] * 7 // 100
    by_id["p01"].update(territories=12, partner_count=7, participants=few)
    by_id["p02"].update(territories=12, partner_count=7, participants=few + 1)   # различает число участников
    by_id["p04"].update(territories=10, partner_count=6)
    by_id["p09"].update(partner_count=8)
    by_id["p15"].update(territories=20, partner_count=8, cost=400_000, off_budget=260_000)


def lines(stage, jurors, entries, criteria, quality, dice):
    """The long form: a line for each mark."""
    return [{"stage": stage, "juror": juror["juror"], "entry": entry["entry"], "criterion": criterion,
             "mark": mark(dice, quality[entry["entry"]], 1, 10)}
            for entry in entries for juror in jurors if juror["role"] != "secretary" and entry["entry"] not in juror["recused"].split()
            for criterion in criteria]


def same_marks(found, entry, other, criteria):
    for criterion in criteria:
        given = [line for line in found if (line["entry"], line["criterion"]) == (entry, criterion)]
        copied = [line for line in found if (line["entry"], line["criterion"]) == (other, criterion)]
        for line, source in zip(copied, given[1:] + given[:1]):
            line["mark"] = source["mark"]


def give(found, juror, entry, criterion, value):
    next(line for line in found if (line["juror"], line["entry"], line["criterion"]) == (juror, entry, criterion))["mark"] = value


def decisions():
    session = {"decision": "advance", "stage": "regional", "by": "региональная комиссия", "date": "2025-04-21"}
    return [{**session, "entry": "p17", "value": "yes", "for": 3, "against": 2, "abstained": 0, "reason": "баллы равны, место одно"},
            {**session, "entry": "p18", "value": "no", "for": 2, "against": 3, "abstained": 0, "reason": "баллы равны, место одно"},
            {"decision": "disqualified", "entry": "p25", "by": "региональная комиссия", "date": "2025-04-02", "for": 5, "against": 0,
             "abstained": 0, "reason": "практика подана дважды"}]


def jury_of(dice):
    people = People(dice)
    seats = [("n", "regional", 6), ("f", "federal", 8)]
    return [{"juror": f"{letter}{seat}", "name": people.name(), "role": "chair" if seat == 1 else "secretary" if seat == last else "member",
             "panel": panel, "recused": ""} for letter, panel, last in seats for seat in range(1, last + 1)]


def make(folder, through):
    dice = Dice(29_8)
    entries, jury = entries_of(dice), jury_of(dice)
    special_entries({entry["entry"]: entry for entry in entries})
    quality = {entry["entry"]: dice.between(40, 80) for entry in entries}
    quality.update(p01=95, p02=95, p04=93, p15=97, p17=85, p18=85)
    jury[2]["recused"] = "p05"
    judged = [entry for entry in entries if entry["entry"] not in ("p08", "p13", "p25")]
    regional = lines("regional", jury[:6], judged, ("idea", "partnership"), quality, dice)
    same_marks(regional, "p01", "p02", ("idea", "partnership"))
    same_marks(regional, "p17", "p18", ("idea", "partnership"))
    give(regional, "n4", "p10", "partnership", "")                          # пустая клетка
    give(regional, "n2", "p21", "idea", "воздержался")
    save(folder, entries, jury, regional)
    finalists = through(folder)
    federal = lines("federal", jury[6:], [entry for entry in judged if entry["entry"] in finalists], ("defence",), quality, dice)
    same_marks(federal, "p01", "p02", ("defence",))                         # делят первое место
    give(federal, "f6", "p15", "defence", "")
    save(folder, entries, jury, regional + federal)


def save(folder, entries, jury, found):
    write(folder, "nominations.csv", [{"nomination": name, "title": title, "quota": quota} for name, title, quota, _ in NOMINATIONS],
          ["nomination", "title", "quota"])
    write(folder, "entries.csv", entries, list(entries[0]))
    write(folder, "jury.csv", jury, list(jury[0]))
    write(folder, "scores.csv", found, ["stage", "juror", "entry", "criterion", "mark"])
    write(folder, "decisions.csv", decisions(), DECISION)
