"""Твой Кузбасс – твоя инициатива: 121 заявка из 28 территорий, 58 получают деньги. Таблица – как её сохраняет электронная таблица по-русски."""

from samples.kit import DECISION, Dice, vote, write, yes_no

TERRITORIES = ["Анжеро-Судженск", "Белово", "Берёзовский", "Гурьевск", "Калтан", "Кемерово", "Киселёвск", "Краснобродский",
               "Ленинск-Кузнецкий", "Мариинск", "Междуреченск", "Мыски", "Новокузнецк", "Осинники", "Полысаево", "Прокопьевск", "Тайга",
               "Таштагол", "Топки", "Юрга", "Ижморский округ", "Крапивинский округ", "Промышленновский округ", "Тисульский округ",
               "Тяжинский округ", "Чебулинский округ", "Яйский округ", "Яшкинский округ"]
PROJECTS = ["Сквер", "Детская площадка", "Спортивная площадка", "Освещение улицы", "Ремонт дома культуры", "Тротуар к школе",
            "Ограждение кладбища", "Водоразборная колонка", "Парк отдыха", "Хоккейная коробка", "Памятник землякам", "Благоустройство родника"]
STREETS = ["ул. Советская", "ул. Мира", "ул. Школьная", "ул. Центральная", "ул. Кузнецкая", "ул. Шахтёрская", "ул. Молодёжная", "ул. Лесная",
           "ул. Садовая", "ул. Победы", "ул. Трудовая", "ул. Юбилейная"]
FLAGS = ["upkeep_by_budget", "for_all_ages", "video", "newspaper", "social_network", "notice"]


def money(dice):
    cost = 10_000 * dice.between(45, 299)
    municipal = cost * dice.between(5, 24) // 100
    residents = cost * dice.between(3, 14) // 100 if dice.chance(85) else 0
    business = cost * dice.between(2, 16) // 100 if dice.chance(45) else None
    shortage = cost // 10 - municipal - residents - (business or 0)
    return {"cost": cost, "municipal": municipal + max(0, shortage), "from_residents": residents, "from_business": "" if business is None else business}


def entry_of(number, dice):
    residents = dice.between(180, 4000)
    applicant = dice.one_of(["group", "group", "elder", "tos"])
    territory = TERRITORIES[(number - 1) % len(TERRITORIES)]
    quarter_years = dice.between(2, 48)
    return {
        "entry": f"b{number:03d}", "title": f"{dice.one_of(PROJECTS)}, {dice.one_of(STREETS)} ({territory})", "applicant": applicant,
        "group_size": dice.between(10, 34) if applicant == "group" else "",
        "submitted": f"{dice.between(1, 15):02d}.12.2025 {dice.between(9, 17):02d}:{dice.between(0, 59):02d}", **money(dice),
        "residents": residents, "voted": residents * dice.between(3, 45) // 100, "meeting": dice.between(9, 190),
        "users": residents * dice.between(12, 100) // 100, "years": f"{quarter_years // 4},{quarter_years % 4 * 25:02d}",
        "upkeep_by_budget": yes_no(dice.chance(60)), "for_all_ages": yes_no(dice.chance(60)), "video": yes_no(dice.chance(50)),
        "newspaper": yes_no(dice.chance(50)), "social_network": yes_no(dice.chance(70)), "notice": yes_no(dice.chance(60)),
        "status": "", "reason": ""}


COUNTED = ["cost", "municipal", "from_residents", "from_business", "residents", "voted", "meeting", "users", "years", *FLAGS]


def special(by_id):
    by_id["b009"].update(applicant="group", group_size=9)
    by_id["b033"].update(cost=1_000_000, municipal=99_999, from_residents=0, from_business="")
    by_id["b057"].update(cost=3_200_000, municipal=900_000)
    by_id["b080"].update(status="withdrawn", reason="проект уже получил деньги района")
    by_id["b101"].update(cost=1_000_000, municipal=50_000, from_residents=50_001, from_business="")
    for name, copy in (("b014", "b042"), ("b048", "b027")):                 # равны: время подачи; равны и во времени: голосование
        for key in COUNTED:
            by_id[copy][key] = by_id[name][key]
    by_id["b027"]["submitted"] = by_id["b048"]["submitted"]
    by_id["b014"]["submitted"], by_id["b042"]["submitted"] = "09.12.2025 10:15", "09.12.2025 10:07"


def decisions():
    session = {"by": "конкурсная комиссия", "date": "2026-01-26", "reason": "равны баллы и время подачи"}
    return [vote("final", "b048", 2, **session, **{"for": 4, "against": 5, "abstained": 0}),
            vote("final", "b027", 1, **session, **{"for": 5, "against": 4, "abstained": 0})]


def make(folder, through):
    dice = Dice(2026_121)
    entries = [entry_of(number, dice) for number in range(1, 122)]
    special({entry["entry"]: entry for entry in entries})
    write(folder, "entries.csv", entries, list(entries[0]), separator=";")
    write(folder, "decisions.csv", decisions(), DECISION, separator=";")
