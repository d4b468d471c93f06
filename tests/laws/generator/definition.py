"""The whole contest.yaml: facts, criteria, and one to three stages with their rules."""

import re

from . import facts, money, rules
from .criteria import criteria, judged, plain_criteria, rounding
from .formulas import flag, number

STAGES = ("school", "city", "land")


def define(rng, made):
    made.definition.update(format="1", contest=contest(rng))
    facts.nominations(rng, made)
    facts.entry_facts(rng, made)
    facts.finer_facts(rng, made)
    facts.tables(rng, made)
    names = facts.entry_names(made)
    if rng.random() < 0.12:
        made.definition["admission"] = [{"require": flag(rng, names), "otherwise": f"не допущен {n}"} for n in range(rng.randint(1, 2))]
    if rng.random() < 0.06:
        decided(rng, made, names)
    if rng.random() < 0.25:
        made.definition["quantities"] = quantities(rng, names)
    names.grouped = rng.random() < 0.6
    how = rng.random()
    if how < 0.05:
        return plain(rng, made, names)
    if how < 0.45 and "price" in names.money:
        return money.contest(rng, made, names)
    by_total = rng.random() < 0.2
    made.definition["criteria"] = criteria(rng, made, names)
    stages(rng, made, names, by_total)


def plain(rng, made, names):
    """A contest of one stage in which the greatest points are known: not_applicable, maximum()."""
    made.definition["criteria"] = listed = plain_criteria(rng, made, names)
    made.definition["jury"] = rules.plain_jury(rng)
    made.definition["total"] = {"not_applicable": rng.choice(["rescale", "full"]),
                                **({"round": rounding(rng)} if rng.random() < 0.3 else {})}
    for rule in listed.values():
        if rng.random() < 0.4:
            rule["weight"] = rng.choice(["2", "3", "0.5"])
        if rng.random() < 0.2:
            rule["coefficient"] = rules.coefficient(rng, made)
    greatest = [f"maximum({name})" for name in names.greatest]
    names = money.known_total(names)
    if rng.random() < 0.6:
        made.definition["passing"] = [{"require": f"default(total, 0) >= ({' + '.join(greatest)}) / {rng.choice(['4', '8'])}",
                                       "otherwise": "не набрал нужной доли возможного"}]
    if rng.random() < 0.6:
        made.definition["ties"] = [{"highest": rng.choice(greatest)}, *rules.ties(rng, names, ["nomination"])]
    money.prizes(rng, made, names, made.definition, None)


def decided(rng, made, names):
    """A number that people say after scoring; some formulas use it like a fact."""
    choices = sorted(name for name in names.choices if name in ("district", "kind", "nomination"))
    within = rng.sample(choices, min(len(choices), rng.randint(0, 2)))
    made.definition["decided"] = {"threshold": {"type": "number", "title": "Порог", **({"within": within} if within else {}), "min": "0", "max": "5"}}
    names.numbers += ["threshold"] * 2


def contest(rng):
    said = {"id": "law", "title": "Проверка"}
    if rng.random() < 0.3:
        said["time_zone"] = rng.choice(["Asia/Novokuznetsk", "Europe/Moscow", "UTC"])
    if rng.random() < 0.3:
        said["language"] = rng.choice(["ru", "en"])
    return said


def quantities(rng, names):
    found = {}
    for n in range(rng.randint(1, 2)):
        axis = rng.choice([None, None, *(axis for axis in names.finer if names.finer[axis].numbers)])
        name = f"quantity_{n}"
        rule = {"formula": number(rng, names.finer[axis] if axis else names, 2)}
        if axis:
            rule["per"] = axis
        if rng.random() < 0.3:
            rule["round"] = rounding(rng)
        found[name] = rule["formula"] if list(rule) == ["formula"] and rng.random() < 0.5 else rule
        (names.finer[axis] if axis else names).numbers.append(name)
    return found


# ---------------------------------------------------------------- stages


def stages(rng, made, names, by_total):
    count = rng.choice([1, 1, 1, 1, 2, 2, 3])
    listed = [{"id": id_} for id_ in STAGES[:count]] if count > 1 or rng.random() < 0.2 else []
    if not listed:
        made.definition.update(all_rules(rng, made, names, made.definition["criteria"], by_total))
        rules.of_one_stage(rng, made.definition)
        money.prizes(rng, made, names, made.definition, made.definition.get("rank_within"))
        return
    panels(rng, listed)
    shared = all_rules(rng, made, names, made.definition["criteria"], by_total)
    made.definition.update(shared)
    names = money.known_total(names)
    for n, stage in enumerate(listed):
        if n:
            later(rng, made, names, stage, listed[n - 1], by_total)
            names.numbers += [f"{listed[n - 1]['id']}.place"]
            names.unsure += [f"{listed[n - 1]['id']}.total"] * 3 + [
                f"{listed[n - 1]['id']}.{name}" for name in list(made.definition["criteria"])[:4] * 2 if "criteria" not in listed[n - 1]]
        own = names if "criteria" not in stage else facts.entry_names(made)
        if rng.random() < 0.15 and "criteria" not in stage:
            groups = stage.get("rank_within", made.definition.get("rank_within", ["nomination"]))
            stage["ties"] = rules.ties(rng, own, groups)
        if n and rng.random() < 0.08:
            stage["passing"] = [{"require": f"default(total, 0) + 2 >= default({listed[n - 1]['id']}.total, 0)", "otherwise": "намного хуже прежнего"}]
        if n and rng.random() < 0.2:
            stage["ties"] = [{"highest": f"{rng.choice(listed[:n])['id']}.total"}, *stage.get("ties", [])]
        if n and rng.random() < 0.3:
            rules.add_earlier(rng, made, listed, n)
        if n < count - 1:
            if rng.random() < 0.85:
                stage["advance"] = rules.advance(rng, own)
        if rng.random() < 0.45:
            money.prizes(rng, made, own, stage, made.definition.get("rank_within"))
    made.definition["stages"] = listed
    if count > 1 and rng.random() < 0.25 and not re.search("rank_within|'of': 'places'", str(listed)):
        joined = [stage["id"] for stage in reversed(listed)]
        made.definition["overall"] = {"title": "Общий список", "stages": joined if rng.random() < 0.6 else joined[:2]}
    if rng.random() < 0.3 and "criteria" not in listed[-1]:
        money.prizes(rng, made, names, made.definition, made.definition.get("rank_within"))


def panels(rng, listed):
    if rng.random() < 0.5:
        for stage in listed:
            stage["panel"] = rng.choice(["experts", "deputies", ["experts", "deputies"]])


def later(rng, made, names, stage, before, by_total):
    """What parts a later stage from the one before."""
    if rng.random() < 0.25 and "criteria" not in before:
        stage["marks"] = "carried"
        stage.pop("panel", None)
    if rng.random() < 0.25:
        stage["rank_within"] = rules.within(rng, names) or []
    if stage.get("marks") == "carried" or rng.random() < 0.5:
        return
    if rng.random() < 0.4:
        stage.update(own_criteria(rng, made, by_total))
        return
    closed = closed_subset(rng, made)
    if closed:
        stage["criteria"] = closed


def own_criteria(rng, made, by_total):
    """Criteria of the stage's own, with everything that speaks of criteria."""
    own = facts.entry_names(made)
    found = criteria(rng, made, own, "own_", most=3)
    said = {"jury": rules.jury(rng, False), **all_rules(rng, made, own, found, by_total)}
    above = made.definition
    if rules.has_third(above.get("jury")) != rules.has_third(said["jury"]):
        said["jury"] = above.get("jury") or rules.without_third(said["jury"])
    if "%" in str(said["jury"]["combine"]):
        with_plain_points(found)
    if rules.orders_jurors(said["jury"]):
        said.setdefault("places", {}).setdefault("first", rng.choice(["lowest", "highest"]))
    for key in ("ties", "bonuses", "deductions", "passing"):
        if key in above:
            said.setdefault(key, [])
    if "minimum_total" in above:
        said.setdefault("minimum_total", "0")
    if "total" in above and "total" not in said:
        said["total"] = f"({next(iter(found))} + 1) / 2" if not rules.has_weights(found) else {"cap": "100"}
    return {"criteria": found, **said}


def closed_subset(rng, made):
    """Some of the criteria, none of which another rule speaks of."""
    all_ = made.definition["criteria"]
    others = {key: value for key, value in made.definition.items() if key != "criteria"}
    chosen = [name for name in all_ if rng.random() < 0.6 or re.search(rf"\b{name[0]}(_points|\d_part)\b", str(others))]
    text = str([all_[name] for name in chosen])
    missing = [name for name in all_ if name not in chosen and re.search(rf"\b{name[0]}(_points|\d_part)\b", text)]
    return None if missing or len(chosen) == len(all_) or not chosen else chosen


def all_rules(rng, made, names, criteria_, by_total):
    found = {}
    has_judged = any(judged(inner) for rule in criteria_.values() for inner in (rule, *rule.get("criteria", {}).values()))
    if by_total:
        rules.for_totals(rng, criteria_)
        has_judged = any(judged(rule) for rule in criteria_.values())
        names.marks.clear()
        names.numbers[:] = [name for name in names.numbers if not re.fullmatch(r"(own_)?[a-m]\d_part", name)]
        names.unsure[:] = [name for name in names.unsure if not re.fullmatch(r"(own_)?[a-m]\d_part", name)]
        drop_references(criteria_)
    if has_judged:
        found["jury"] = rules.jury(rng, by_total)
    found.update(rules.total_rules(rng, made, names, criteria_, by_total and has_judged))
    settle_jury(criteria_, found, names)
    groups = rules.within(rng, names)
    if groups is not None:
        found["rank_within"] = groups
    if "two_and_third" in str(found.get("jury")):
        names.marks.clear()
    if rng.random() < 0.55:
        found["ties"] = rules.ties(rng, money.known_total(names), found.get("rank_within", ["nomination"]), by_total and has_judged)
    numbering = rules.places(rng, made)
    if "jury" in found and rules.orders_jurors(found["jury"]):
        numbering.setdefault("first", rng.choice(["lowest", "highest"]))
        no_items_nor_own_jury(criteria_)
    if numbering:
        found["places"] = numbering
    return found


def no_items_nor_own_jury(criteria_):
    """Jurors put entries in order, not their items, and all in the same way."""
    for rule in [inner for rule in criteria_.values() for inner in (rule, *rule.get("criteria", {}).values())]:
        rule.pop("jury", None)
        if "item" in str(rule.get("per", "")) and judged(rule):
            for key in ("per", "across", "zero_when"):
                rule.pop(key, None)


def drop_references(criteria_):
    """Formulas that speak of members of a group that is gone."""
    for name, rule in criteria_.items():
        if re.search(r"_part|\.marks", str(rule)):
            criteria_[name] = {"type": "formula", "formula": "1"}


def settle_jury(criteria_, found, names):
    """Marks may turn out too few: then their criteria may be absent; two experts and a third suffer no other way beside them."""
    jury = found.get("jury")
    if not jury:
        return
    if jury["combine"]["by"] == "two_and_third" and ".marks" in str((criteria_, found)):
        found["jury"] = jury = rules.without_third(jury)
    if jury["combine"]["by"] == "two_and_third":
        for rule in criteria_.values():
            for inner in (rule, *rule.get("criteria", {}).values()):
                if "combine" in inner.get("jury", {}):
                    del inner["jury"]
                if jury["combine"]["what"] == "total" and (judged(inner) or "criteria" in inner):
                    rules.forget_criteria(inner)
    if jury["combine"]["what"] == "total":
        rules.limits_that_hold(jury)
    if "%" in str(jury["combine"]):
        with_plain_points(criteria_)


def with_plain_points(criteria_):
    """Of the mark alone: then it is plain what the greatest value possible is."""
    for rule in [inner for rule in criteria_.values() for inner in (rule, *rule.get("criteria", {}).values())]:
        if re.search("[a-z]", re.sub(r"\b(max|mark)\b", "", rule.get("points", ""))):
            del rule["points"]
