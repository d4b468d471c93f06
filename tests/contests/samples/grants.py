"""Гранты: по два эксперта на заявку, третий – там, где двое разошлись."""

from samples.kit import DECISION, Dice, People, mark, vote, write, yes_no

CRITERIA = ["relevance", "logic", "innovation", "value_for_money", "budget_realism", "scale_of_project", "contribution", "experience", "team",
            "openness"]
PROJECTS = ["Школа соседского лидера", "Мастерская памяти", "Голос двора", "Тёплые руки", "Кузбасс без барьеров", "Лаборатория добрых дел",
            "Музыка шахтёрских улиц", "Помним каждого", "Семейная гостиная", "Чистая Томь", "Наставник рядом", "Театр у подъезда",
            "Цифровая бабушка", "Спорт против скуки", "Книги на колёсах", "Родные ремёсла", "Дом, где ждут", "Экодвор", "Слышу тебя",
            "Второе дыхание", "Юный спасатель", "Письма с фронта", "Тропами Томской писаницы", "Сад памяти", "Кухня народов Кузбасса",
            "Волонтёры больниц", "Приёмная семья: вместе", "Первый шаг", "Хор поколений", "Дворовый тренер", "Музей на чердаке", "Ночлег"]
SUMS = [(180, 500, 11), (501, 2900, 14), (3050, 4900, 5), (10200, 12400, 2)]


def entries_of(dice):
    titles, sums = dice.shuffled(PROJECTS), []
    for low, high, count in SUMS:
        sums += [1000 * dice.between(low, high) + dice.one_of([0, 0, 500, 250]) for _ in range(count)]
    return [{"entry": f"f{at:02d}", "title": title, "requested": requested, "complete": "да", "eligible": "да",
             "in_register": yes_no(dice.chance(15)), "submitted": f"2025-03-{dice.between(3, 14):02d} {dice.between(9, 17):02d}:{dice.between(0, 59):02d}",
             "status": "", "reason": ""} for at, (title, requested) in enumerate(zip(titles, dice.shuffled(sums)), 1)]


def sheet(juror, entry, quality, dice):
    marks = {name: mark(dice, quality, 0, 10) for name in CRITERIA}
    low = [name for name in CRITERIA if marks[name] <= 3]
    return {"juror": juror, "entry": entry, **marks, "comment": "слабое обоснование в заявке" if low else ""}


def pair_for(at, recused, entry):
    """Two of the twelve experts, turn by turn; who is recused is replaced by the next one."""
    first, second = at % 12 + 1, (at * 5 + 3) % 12 + 1
    while second == first or (f"x{second:02d}", entry) in recused:
        second = second % 12 + 1
    return [f"x{first:02d}", f"x{second:02d}"]


LEVEL = {"f02": 74}
APART = {"f04": (86, 48, 78), "f17": (50, 84, 60), "f23": (88, 55, 90)}


def make(folder, through):
    dice = Dice(10_000)
    entries, people = entries_of(dice), People(dice)
    by_id = {entry["entry"]: entry for entry in entries}
    jury = [{"juror": f"x{seat:02d}", "name": people.name(), "role": "third" if seat > 12 else "member", "recused": ""} for seat in range(1, 15)]
    special_entries(by_id)
    jury[2]["recused"] = "f09"                                              # x03: связан с заявителем
    recused = {("x03", "f09")}
    assignments, sheets = [{"juror": "x03", "entry": "f09"}], []
    for at, name in enumerate(by_id):
        if name in ("f06", "f21"):
            continue
        drawn = dice.between(55, 92)
        assessed(name, at, LEVEL.get(name, drawn), recused, (assignments, sheets), dice)
    special_sheets(sheets)
    write(folder, "entries.csv", entries, list(entries[0]))
    write(folder, "jury.csv", jury, list(jury[0]))
    write(folder, "assignments.csv", sorted(assignments, key=lambda line: (line["entry"], line["juror"])), ["juror", "entry"])
    write(folder, "scores.csv", sheets, ["juror", "entry", *CRITERIA, "comment"])
    write(folder, "decisions.csv", decisions(), DECISION)


def assessed(name, at, quality, recused, found, dice):
    assignments, sheets = found
    experts = pair_for(at, recused, name)
    levels = APART.get(name, (quality, quality + dice.between(-6, 6)))
    if name in APART or name == "f12":                                      # f12: третий назначен, но не понадобился
        experts.append("x13" if at % 2 else "x14")
    for expert in experts:
        assignments.append({"juror": expert, "entry": name})
    for expert, level in zip(experts, levels):
        sheets.append(sheet(expert, name, level, dice))


def special_entries(by_id):
    by_id["f06"]["complete"] = "нет"
    by_id["f21"].update(status="withdrawn", reason="по просьбе заявителя")
    by_id["f02"].update(requested=498_000, in_register="нет", submitted="2025-03-05 11:20")
    by_id["f03"].update(requested=460_000, in_register="нет", submitted="2025-03-04 16:02")
    by_id["f10"].update(requested=1_450_000, in_register="нет", submitted="2025-03-07 12:00")
    by_id["f11"].update(requested=1_380_000, in_register="нет", submitted="2025-03-07 12:00")


def special_sheets(sheets):
    for name, copy in (("f02", "f03"), ("f10", "f11")):                     # равны: время; равны и во времени: голосование
        given = [sheet for sheet in sheets if sheet["entry"] == name]
        copied = [sheet for sheet in sheets if sheet["entry"] == copy]
        for target, source in zip(copied, given):
            target.update({key: source[key] for key in [*CRITERIA, "comment"]})
    absent = next(sheet for sheet in sheets if sheet["entry"] == "f28")     # заявка снята до второй экспертизы
    absent.update({name: "" for name in CRITERIA}, comment="")


def decisions():
    session = {"by": "координационный комитет", "date": "2025-05-16", "reason": "равны баллы и время подачи"}
    return [vote("final", "f10", 1, **session, **{"for": 6, "against": 3, "abstained": 0}),
            vote("final", "f11", 2, **session, **{"for": 3, "against": 6, "abstained": 0}),
            {"decision": "withdrawn", "stage": "", "entry": "f28", "by": "секретарь", "date": "2025-04-10", "reason": "проект получил деньги из другого источника"}]
