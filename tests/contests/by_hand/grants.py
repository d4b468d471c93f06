"""Гранты по образцу Фонда: десять критериев, два эксперта, третий – если они разошлись больше чем на 20 баллов."""

from fractions import Fraction

from by_hand.kit import Decisions, Undecided, by_vote, earlier, number, place_text, places, read, row, taken_out, text, yes

AMOUNT = 32_500_000
# По одной строке на критерий: до 500 тысяч, до 3 миллионов, свыше.
SIGNIFICANCE = {
    "relevance": ("2.5", "1.5", "1"),
    "logic": ("1.5", "1.5", "1.5"),
    "innovation": ("1", "1", "0.5"),
    "value_for_money": ("0.5", "0.5", "0.5"),
    "budget_realism": ("1", "0.5", "0.5"),
    "scale_of_project": ("0", "2", "3.5"),
    "contribution": ("1", "0.5", "1"),
    "experience": ("0", "0.5", "0.5"),
    "team": ("2", "1.5", "0.5"),
    "openness": ("0.5", "0.5", "0.5"),
}


def column(requested):
    return 0 if requested <= 500_000 else 1 if requested <= 3_000_000 else 2


def threshold(requested):
    if requested <= 500_000:
        return 60
    return 65 if requested <= 3_000_000 else 68 if requested <= 10_000_000 else 70


def sheet_total(sheet, requested):
    """One expert's points out of 100; None while a mark is missing."""
    if any(not sheet[name].strip() for name in SIGNIFICANCE):
        return None
    return sum(number(sheet[name]) * Fraction(significance[column(requested)]) for name, significance in SIGNIFICANCE.items())


def two_and_third(first, second, third):
    if abs(first - second) <= 20:
        return (first + second) / 2
    if third is None:
        raise Undecided("a third expert is needed")
    to_first, to_second = abs(third - first), abs(third - second)
    if to_first == to_second:
        return (first + second + third) / 3
    return (third + (first if to_first < to_second else second)) / 2


def result(entry, scores, jury):
    requested = number(entry["requested"])
    third_experts = {juror["juror"] for juror in jury if juror["role"] == "third"}
    recused = {juror["juror"] for juror in jury if entry["entry"] in juror["recused"].split()}
    sheets = [sheet for sheet in scores if sheet["entry"] == entry["entry"] and sheet["juror"] not in recused]
    pair = [sheet_total(sheet, requested) for sheet in sheets if sheet["juror"] not in third_experts]
    third = [sheet_total(sheet, requested) for sheet in sheets if sheet["juror"] in third_experts]
    assert len(pair) == 2 and None not in pair, f"two experts are needed for {entry['entry']}"
    return two_and_third(*pair, third[0] if third else None) + (1 if yes(entry["in_register"]) else 0)


def why_not(entry):
    if not yes(entry["complete"]):
        return "заявка не подписана или неполна"
    return None if yes(entry["eligible"]) else "заявитель не вправе участвовать"


def compute(folder):
    out, ranked, totals = [], {}, {}
    scores, jury, decisions = read(folder, "scores.csv"), read(folder, "jury.csv"), Decisions(folder)
    for entry in read(folder, "entries.csv"):
        name, reason = entry["entry"], taken_out(entry, decisions) or why_not(entry)
        if reason:
            out.append(row("final", "", name, funded="no", reason=reason))
            continue
        totals[name] = result(entry, scores, jury)
        if totals[name] < threshold(number(entry["requested"])):
            out.append(row("final", "", name, total=text(totals[name]), funded="no", reason="проходной балл"))
        else:
            ranked[name] = entry
    keys = {name: (totals[name], earlier(entry["submitted"])) for name, entry in ranked.items()}
    place = places(by_vote(keys, decisions.votes("commission_vote", "final")))
    left, closed = Fraction(AMOUNT), False
    for name in sorted(place, key=place.get):
        wanted = number(ranked[name]["requested"])
        closed = closed or wanted > left
        refused = "не хватает" if wanted > left else "список закончился"
        left -= 0 if closed else wanted
        out.append(row("final", "", name, total=text(totals[name]), place=place_text(place[name]), funded="no" if closed else "yes",
                       reason=refused if closed else ""))
    return out
