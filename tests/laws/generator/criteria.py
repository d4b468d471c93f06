"""Criteria of every type."""

from . import formulas
from .facts import CHOICES
from .formulas import constant, number

LETTERS = "abcdefghijklm"


def criteria(rng, made, names, prefix="", least=1, most=5):
    """id -> criterion; `names` grows by those that formulas may use. Nobody refers to a later one."""
    found, judged_axes = {}, axes(rng, made)
    for n in range(rng.randint(least, most)):
        name = f"{prefix}{LETTERS[n]}_points"
        rule = CRITERIA[rng.choice(KINDS)](rng, made, names, name, judged_axes)
        modified(rng, made, names, rule)
        found[name] = rule
        known(names, name, rule)
    return found


def axes(rng, made):
    """Axes that criteria may have here; None: of the entry."""
    definition, found = made.definition, [None] * 4
    if "items" in definition:
        found += ["item"] * 2
    if "rounds" in definition:
        found += ["round"] * 2
    if "items" in definition and "rounds" in definition:
        found += [["round", "item"]] * 4
    return found


def known(names, name, rule):
    """Only what is surely there goes into formulas as it is."""
    if rule["type"] == "group":
        for member, inner in rule["criteria"].items():
            (names.unsure if "applies_when" in inner or "applies_when" in rule else names.numbers).append(member)
    (names.unsure if may_be_absent(rule) else names.numbers).append(name)
    if judged(rule) and "points" not in rule and "per" not in rule:
        names.marks.append(name)
    if rule.get("per") == "round":
        names.rounds.append(name)


def may_be_absent(rule):
    return "applies_when" in rule or "across" in rule or "per" in rule or "jury" in rule


def judged(rule):
    return rule["type"] in ("mark", "levels", "flag") and "of" not in rule


# ---------------------------------------------------------------- types


def mark(rng, made, names, name, axes_):
    greatest = rng.randint(2, 5)
    rule = {"type": "mark", "scale": rng.choice([f"0..{greatest}", f"1..{greatest}",
                                                  f"0..{greatest}", "-1..2"])}
    if rng.random() < 0.25:
        rule["step"] = rng.choice(["0.5", "0.25", "1"])
    if rng.random() < 0.1:
        inner = names.copy(numbers=[*fact_numbers(made, names), "mark", "mark", "mark"], unsure=[], marks=[], finer={}, grouped=False)
        rule["points"] = rng.choice([f"max(0, mark - {constant(rng, 2)})", "mark * 2", "mark ^ 2", number(rng, inner, 1)])
    if rng.random() < 0.1:
        rule["anchors"] = {"2": "хорошо"}
    if rng.random() < 0.15:
        rule["jury"] = own_jury(rng)
    if rng.random() < 0.08 and fact_numbers(made, names):
        rule["corridor"] = corridor(rng, names.copy(numbers=fact_numbers(made, names), unsure=[], marks=[], finer={}, grouped=False), greatest)
    if rng.random() < 0.05:
        rule["comment_required_when"] = rng.choice(["mark <= 0", "mark == 2", "mark < 1"])
    if rng.random() < 0.06:
        rule["panel"] = rng.choice(["experts", "deputies"])
    return with_axes(rng, rule, axes_)


def corridor(rng, facts, greatest):
    """A fact of the entry decides which marks it may be given."""
    of, cuts = bracket_value(rng, facts)
    rows = rows_of(rng, facts, cuts)
    return {"of": of, "rows": [{**{key: end for key, end in row.items() if key != "points"}, "marks": marks_of_row(rng, greatest)} for row in rows]}


def marks_of_row(rng, greatest):
    least = rng.randint(1, min(greatest, 2))
    most = rng.randint(least, min(greatest, 2))
    return str(least) if least == most else f"{least}..{most}"


def fact_numbers(made, names):
    facts = made.definition.get("facts", {})
    return [name for name in names.numbers if name in facts]


def own_jury(rng):
    if rng.random() < 0.5:
        return {"marks": {"missing": rng.choice(["leave_out", "zero"])}}
    return {"combine": {"by": rng.choice(["mean", "median", "best", "worst", "sum"])}}


def levels(rng, made, names, name, axes_):
    choices = [choice for choice in names.choices if choice in CHOICES]
    if choices and rng.random() < 0.5:
        choice = rng.choice(choices)
        return {"type": "levels", "of": choice, "levels": {id_: constant(rng) for id_ in CHOICES[choice]}}
    listed = {"weak": "0", "fair": constant(rng, 3), "good": {"points": constant(rng), "title": "Хорошо"}}
    return with_axes(rng, {"type": "levels", "levels": listed}, axes_)


def flag(rng, made, names, name, axes_):
    rule = {"type": "flag", **({"yes": constant(rng)} if rng.random() < 0.7 else {}), **({"no": "1"} if rng.random() < 0.2 else {})}
    if rng.random() < 0.6:
        return {**rule, "of": formulas.flag(rng, names)}
    return with_axes(rng, rule, axes_)


def per_unit(rng, made, names, name, axes_):
    rule = {"type": "per_unit", "of": number(rng, names, 1), "each": constant(rng, 3)}
    if rng.random() < 0.3:
        rule.update(above=constant(rng, 2), step=rng.choice(["1", "2", "0.5"]))
    if rng.random() < 0.2:
        rule["base"] = constant(rng, 2)
    return finer(rng, rule, names, axes_)


def finer(rng, rule, names, axes_):
    """Sometimes of one item or round, from its own facts."""
    axis = rng.choice(axes_)
    if not isinstance(axis, str) or axis not in names.finer or not names.finer[axis].numbers:
        return rule
    key = "of" if "of" in rule else "formula"
    rule[key] = number(rng, names.finer[axis], 1)
    return {**rule, "per": axis, **across(rng, axis)}


def brackets(rng, made, names, name, axes_):
    if rng.random() < 0.3:
        rows = [{"at": str(x), "points": constant(rng)} for x in sorted(rng.sample(range(0, 9), rng.randint(2, 4)))]
        return finer(rng, {"type": "brackets", "of": number(rng, names, 1), "interpolate": "linear", "rows": rows}, names, axes_)
    of, cuts = bracket_value(rng, names)
    if rng.random() < 0.2:
        return {"type": "brackets", "of": of, **cases(rng, names, cuts)}
    return {"type": "brackets", "of": of, "rows": rows_of(rng, names, cuts),
            **({"miss": "0"} if rng.random() < 0.2 else {})}


def cases(rng, names, cuts):
    listed = [{"when": formulas.flag(rng, names), "rows": rows_of(rng, names, cuts)} for _ in range(rng.randint(1, 2))]
    if rng.random() < 0.3:
        return {"cases": listed, "miss": "0"}
    return {"cases": [*listed, {"rows": rows_of(rng, names, cuts)}]}


def rows_of(rng, names, cuts):
    return rng.choice([up_to_rows, from_rows, missing_rows])(rng, names, cuts)


def bracket_value(rng, names):
    if names.percents and rng.random() < 0.3:
        return rng.choice(names.percents), ["5", "12.5", "30"]
    if names.money and rng.random() < 0.3:
        return rng.choice(names.money), ["60", "100", "140"]
    if len(names.numbers) > 1 and rng.random() < 0.3:
        a, b = rng.sample(names.numbers, 2)
        return f"percent(default({a} / {b}, 0))", ["10", "25", "100"]
    return number(rng, names, 1), [str(x) for x in sorted(rng.sample(range(0, 7), rng.randint(1, 3)))]


def bracket_points(rng, names):
    return constant(rng) if rng.random() < 0.85 else number(rng, names, 0)


def up_to_rows(rng, names, cuts):
    end = rng.choice(["up_to", "below"])
    last = {"up_to": "above", "below": "from"}[end]
    return [{end: cut, "points": bracket_points(rng, names)} for cut in cuts] + [{last: cuts[-1], "points": bracket_points(rng, names)}]


def from_rows(rng, names, cuts):
    ends = [{"below": cuts[0]}] + [{"from": a, "below": b} for a, b in zip(cuts, cuts[1:])] + [{"from": cuts[-1]}]
    return [{**end, "points": bracket_points(rng, names)} for end in ends]


def missing_rows(rng, names, cuts):
    return [{"below": cuts[0], "points": bracket_points(rng, names)}, {"at": cuts[0], "points": bracket_points(rng, names)},
            {"above": cuts[0], "points": bracket_points(rng, names)}]


def group(rng, made, names, name, axes_):
    inner = names.copy()
    members = {}
    for n in range(rng.randint(2, 3)):
        kind = rng.choice([mark, levels, flag, per_unit, formula])
        rule = kind(rng, made, inner, name, [None])
        if rng.random() < 0.3:
            rule["weight"] = rng.choice(["2", "0.5", "3"])
        if rng.random() < 0.15:
            rule["applies_when"] = formulas.flag(rng, names)
        members[f"{name.removesuffix('_points')}{n}_part"] = rule
    return {"type": "group", "criteria": members}


def formula(rng, made, names, name, axes_):
    if rng.random() < 0.5:
        return {"type": "formula", "formula": formulas.seldom(rng, names)}
    return finer(rng, {"type": "formula", "formula": number(rng, names, 2)}, names, axes_)


def stated(rng, made, names, name, axes_):
    """A column of entries.csv; data.py fills it."""
    return {"type": "stated", "min": "0", "max": "5", **({"step": "0.5"} if rng.random() < 0.5 else {})}


CRITERIA = {"stated": stated, "mark": mark, "levels": levels, "flag": flag, "per_unit": per_unit, "brackets": brackets, "group": group,
            "formula": formula}
KINDS = ["mark"] * 6 + ["levels"] * 2 + ["flag"] * 2 + ["per_unit"] * 2 + ["brackets"] * 2 + ["group"] + ["formula"] * 2 + ["stated"]


def plain_criteria(rng, made, names):
    """Whose greatest points are plain: not_applicable and maximum() speak of them."""
    found = {}
    for n in range(rng.randint(2, 4)):
        name = f"{LETTERS[n]}_points"
        rule = rng.choice([mark, mark, levels, judged_flag])(rng, made, names, name, [None])
        for key in ("points", "jury", "comment_required_when", "panel"):
            rule.pop(key, None)
        if rng.random() < 0.45:
            rule["applies_when"] = formulas.flag(rng, names)
        if rng.random() < 0.2:
            rule["cap"] = rng.choice(["2", "3", "2.5"])
        if rng.random() < 0.2:
            rule["round"] = rounding(rng)
        found[name] = rule
        known(names, name, rule)
        names.greatest.append(name)
    return found


def judged_flag(rng, made, names, name, axes_):
    return {"type": "flag", "yes": constant(rng)}


# ---------------------------------------------------------------- what every type may have


def with_axes(rng, rule, axes_):
    axis = rng.choice(axes_)
    if axis is None:
        return rule
    return {**rule, "per": axis, **across(rng, axis)}


def across(rng, axis):
    if rng.random() < 0.15:
        return {}
    if isinstance(axis, list):
        first, second = rng.sample(axis, 2)
        return {"across": [{"over": first, **step(rng)}, {"over": second, **step(rng)}]}
    said = step(rng)
    return {"across": said["by"] if len(said) == 1 else said}


def step(rng):
    said = {"by": rng.choice(["sum", "sum", "mean", "best", "worst", "median", "last", "first", "count"])}
    if said["by"] in ("sum", "mean") and rng.random() < 0.2:
        said["drop"] = rng.choice([{"low": "1"}, {"high": "1"}, {"high": "1", "low": "1"}])
    elif said["by"] in ("sum", "mean") and rng.random() < 0.3:
        said["best"] = str(rng.randint(1, 3))
    if rng.random() < 0.2:
        said["round"] = rounding(rng)
    return said


def rounding(rng):
    if rng.random() < 0.3:
        return {"step": rng.choice(["0.5", "0.25", "2"]), "mode": rng.choice(formulas.MODES)}
    return {"digits": rng.choice(["0", "1", "2"]), "mode": rng.choice(formulas.MODES)}


def modified(rng, made, names, rule):
    if rng.random() < 0.12:
        rule["applies_when"] = formulas.flag(rng, names)
    if rng.random() < 0.1:
        rule["cap"] = constant(rng, 4) if rng.random() < 0.7 else number(rng, names, 0)
    if rng.random() < 0.1:
        rule["pass"] = rng.choice(["1", "0.5", "2"])
    if rng.random() < 0.12:
        rule["round"] = rounding(rng)
    if rng.random() < 0.06:
        rule["in_total"] = "false"
    if rng.random() < 0.06:
        rule["zero_when"] = zero_when(rng, made, names, rule.get("per"))
    absent_points(rng, names, rule)


def zero_when(rng, made, names, axis):
    """From facts alone: of the entry, or of each item or round."""
    if isinstance(axis, str) and axis in names.finer and rng.random() < 0.5:
        finer = names.finer[axis]
        return formulas.flag(rng, finer.copy(unsure=[], unsure_flags=[])) if finer.numbers or finer.flags else "true"
    return formulas.flag(rng, names.copy(numbers=fact_numbers(made, names), unsure=[], finer={}))


def absent_points(rng, names, rule):
    """The value may be absent, and the rule says what then."""
    key = {"per_unit": "of", "brackets": "of", "formula": "formula"}.get(rule["type"])
    if key and names.unsure and "per" not in rule and rng.random() < 0.15:
        rule[key] = rng.choice(names.unsure)
        rule["absent"] = constant(rng)
