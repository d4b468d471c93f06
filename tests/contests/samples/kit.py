"""Dice that always fall the same way, invented people, addresses of Kemerovo, tables."""

import csv
import io

DISTRICTS = {
    "leninsky": ["пр. Ленинградский", "пр. Московский", "бул. Строителей", "пр. Химиков", "ул. Марковцева", "ул. Ворошилова",
                 "ул. Волгоградская", "пр. Октябрьский", "пр. Комсомольский"],
    "tsentralny": ["ул. Весенняя", "ул. Ноградская", "ул. Дзержинского", "пр. Советский", "ул. Красноармейская", "ул. Кирова",
                   "ул. Николая Островского", "ул. Кузбасская", "ул. Васильева", "пр. Ленина"],
    "zavodsky": ["ул. Тухачевского", "ул. Космическая", "ул. Радищева", "ул. Патриотов", "ул. Веры Волошиной",
                 "ул. Сибиряков-Гвардейцев", "пр. Молодёжный", "ул. Базовая"],
    "kirovsky": ["ул. Инициативная", "ул. 40 лет Октября", "ул. Леонова", "ул. Матросова", "ул. Халтурина", "ул. Александрова",
                 "ул. Попова"],
    "rudnichny": ["пр. Шахтёров", "ул. Институтская", "ул. Нахимова", "ул. Антипова", "ул. Рутгерса", "ул. Авроры", "ул. Цимлянская"],
}
LANES = {
    "leninsky": ["ул. Осенняя", "ул. Тенистая", "пер. Ягодный"],
    "tsentralny": ["ул. Береговая", "ул. Заречная", "пер. Садовый"],
    "zavodsky": ["ул. Глинки", "ул. Пролетарская", "пер. Тихий"],
    "kirovsky": ["ул. Черноморская", "ул. Дачная", "пер. Сосновый"],
    "rudnichny": ["ул. Стахановская", "ул. Абызова", "пер. Щегловский"],
}
MEN = ["Абрамцев", "Берёзкин", "Вершинин", "Горелов", "Дубровин", "Ельцов", "Жарков", "Зимин", "Ильин", "Кедров", "Лугинин",
       "Морозов", "Новиков", "Озеров", "Полянский", "Рябинин", "Светлов", "Томилин", "Ушаков", "Хвостов"]
WOMEN = ["Алёшина", "Брусникина", "Ветрова", "Громова", "Дёмина", "Ершова", "Журавлёва", "Зорина", "Иволгина", "Калинина", "Ладыгина",
         "Метелева", "Никитина", "Орлова", "Полозова", "Родионова", "Снегирёва", "Тополева", "Уткина", "Черёмухина"]
LETTERS = "АБВГДЕИКЛМНОПРСТ"


class Dice:
    """Whole numbers by a linear congruence: the same in every Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def one_of(self, things):
        return things[self.below(len(things))]

    def chance(self, percent):
        return self.below(100) < percent

    def shuffled(self, things):
        things = list(things)
        for at in range(len(things) - 1, 0, -1):
            other = self.below(at + 1)
            things[at], things[other] = things[other], things[at]
        return things


class People:
    """Invented names, none twice."""

    def __init__(self, dice):
        self.dice, self.used = dice, set()

    def name(self):
        while True:
            name = f"{self.dice.one_of(MEN + WOMEN)} {self.dice.one_of(LETTERS)}. {self.dice.one_of(LETTERS)}."
            if name not in self.used:
                self.used.add(name)
                return name


class Addresses:
    """House numbers, none twice."""

    def __init__(self, dice):
        self.dice, self.used = dice, set()

    def house(self, district, streets=None):
        while True:
            address = f"{self.dice.one_of((streets or DISTRICTS)[district])}, {self.dice.between(2, 96)}"
            if address not in self.used:
                self.used.add(address)
                return address


def mark(dice, quality, low, high):
    """A juror's mark about a quality in per cent of the scale."""
    middle = low * 100 + (high - low) * quality
    spread = 10 + 14 * (high - low)
    return max(low, min(high, (middle + dice.between(-spread, spread) + 50) // 100))


def yes_no(flag):
    return "да" if flag else "нет"


def write(folder, name, rows, columns, separator=","):
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=separator, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text.getvalue(), encoding="utf-8")


DECISION = ["decision", "stage", "nomination", "entry", "value", "by", "date", "for", "against", "abstained", "reason"]


def vote(stage, entry, position, **others):
    return {"decision": "commission_vote", "stage": stage, "entry": entry, "value": position, **others}
