"""Nominations, facts of entries, nominations, items and rounds, look-up tables, and cells that fit them."""

from .formulas import Names

NOMINATIONS = {"yard": "Двор", "house": "Дом", "park": "Сквер"}
DISTRICTS = {"north": "Северный", "south": "Южный", "east": "Восточный"}
ENTRY_FACTS = {
    "people": {"type": "count", "max": "6"}, "area": {"type": "number", "min": "-2", "max": "4", "step": "0.5"},
    "price": {"type": "money", "min": "20", "max": "200"}, "share": {"type": "percent", "min": "0", "max": "100"},
    "insured": {"type": "flag"}, "district": {"type": "choice"}, "kind": {"type": "choice"}, "submitted": {"type": "moment"},
    "started": {"type": "moment"}, "note": {"type": "text"}, "events": {"type": "count"}, "debt": {"type": "number"},
}
FINER_FACTS = {
    "item": {"value": {"type": "number", "min": "0", "max": "4"}, "done": {"type": "flag"}, "level": {"type": "choice"},
             "visits": {"type": "count"}},
    "round": {"length": {"type": "number", "min": "0", "max": "5"}, "clean": {"type": "flag"}, "wind": {"type": "number"}},
}
CHOICES = {"district": DISTRICTS, "kind": {"old": "Старый", "fresh": "Новый"}, "level": {"low": "Низкий", "high": "Высокий"},
           "tier": {"big": "Большая", "tiny": "Малая"}}


def declared(rng, name, fact, optional):
    fact = dict(fact)
    if fact["type"] == "choice":
        listed = CHOICES[name]
        fact["of"] = dict(listed) if rng.random() < 0.6 else list(listed)
    for key in ("min", "max", "step"):
        if key in fact and rng.random() < 0.3 and key != "min":
            del fact[key]
    if rng.random() < optional:
        fact["optional"] = "true"
    if rng.random() < 0.3:
        fact["title"] = f"Показатель {name}"
    return fact


def some(rng, pool, least, most):
    return [name for name in rng.sample(sorted(pool), min(rng.randint(least, most), len(pool)))]


def nominations(rng, made):
    how = rng.choice(["none", "titles", "titles", "titles", "facts", "file"])
    if how == "none":
        return
    chosen = some(rng, NOMINATIONS, 2, 3)
    definition = made.definition
    definition["nominations"] = {id_: NOMINATIONS[id_] for id_ in chosen}
    if how == "titles":
        return
    facts = {"norm": {"type": "number", "min": "0", "max": "3"}, "fund": {"type": "money", "min": "100", "max": "400"},
             "tier": {"type": "choice", "of": list(CHOICES["tier"])}}
    used = {"norm": facts["norm"], "fund": facts["fund"], **({"tier": facts["tier"]} if rng.random() < 0.4 else {})}
    definition["nomination_facts"] = used
    values = {id_: {name: cell(rng, name, fact) for name, fact in used.items()} for id_ in chosen}
    if how == "facts":
        definition["nominations"] = {id_: {"title": NOMINATIONS[id_], "facts": values[id_]} for id_ in chosen}
        return
    definition["nominations"] = "from_file"
    rows = [{"nomination": id_, "title": NOMINATIONS[id_], **values[id_]} for id_ in chosen]
    made.files["nominations"] = (["nomination", "title", *used], rows)


def entry_facts(rng, made):
    chosen = some(rng, ENTRY_FACTS, 1, 7)
    for name, often in (("people", 0.5), ("price", 0.2)):
        if rng.random() < often and name not in chosen:
            chosen.append(name)
    if chosen:
        made.definition["facts"] = {name: declared(rng, name, ENTRY_FACTS[name], 0.2) for name in chosen}


def finer_facts(rng, made):
    if rng.random() < 0.4:
        facts = some(rng, FINER_FACTS["item"], 1, 3)
        made.definition["items"] = {"title": "Работа", "facts": {
            name: declared(rng, name, FINER_FACTS["item"][name], 0.15) for name in facts}}
    if rng.random() < 0.3:
        how = rng.choice([{"count": str(rng.randint(1, 3))}, {"ids": ["first", "second"]}, {"ids": "from_file"}])
        facts = some(rng, FINER_FACTS["round"], 1 if how.get("ids") == "from_file" else 0, 2)
        made.definition["rounds"] = {**how, "title": "Попытка"}
        if facts:
            made.definition["rounds"]["facts"] = {
                name: declared(rng, name, FINER_FACTS["round"][name], 0.15) for name in facts}


def tables(rng, made):
    facts, found = made.definition.get("facts", {}), {}
    if rng.random() < 0.2 and "people" in facts:
        rows = {str(n): value(rng) for n in range(rng.randint(3, 8)) if rng.random() < 0.8} or {"0": "1"}
        found["by_people"] = {"by": "people", "rows": rows}
    if rng.random() < 0.3 and "district" in facts:
        found["by_district"] = {"by": "district", "rows": {id_: value(rng) for id_ in DISTRICTS if rng.random() < 0.8} or {"north": "2"}}
    if rng.random() < 0.4 and "kind" in facts and "people" in facts:
        columns = ["0", "1", "2", "3", "4"]
        found["by_both"] = {"by": ["kind", "people"], "columns": columns,
                            "rows": {id_: [rng.choice([value(rng), value(rng), "~"]) for _ in columns] for id_ in CHOICES["kind"]}}
    if found:
        made.definition["tables"] = found


def value(rng):
    return rng.choice(["0", "1", "2", "3", "5", "1.5", "0.25", "-1"])


# ---------------------------------------------------------------- cells


def cell(rng, name, fact):
    """Text that fits the fact."""
    kind = fact["type"]
    if kind == "flag":
        return rng.choice(["yes", "no", "да", "нет", "true", "false", "+", "1", "0"])
    if kind == "choice":
        id_ = rng.choice(list(CHOICES[name]))
        return CHOICES[name][id_] if isinstance(fact["of"], dict) and rng.random() < 0.2 else id_
    if kind == "moment":
        return moment(rng)
    if kind == "text":
        return rng.choice(["Ромашка", "", "Тополёк, дом 5", "Тополек, дом 5", "тополёк", 'ТОС "Заря"', "ТОС Заря"])
    if kind == "percent":
        return str(rng.choice([0, 5, 10, 12.5, 25, 30, 50, 100]))
    if kind == "money":
        return str(rng.randint(1, 10) * 20) if name != "fund" else str(rng.randint(2, 8) * 50)
    low, high = int(fact.get("min", 0)), int(fact.get("max", 5))
    step = 2 if fact.get("step") == "0.5" or kind == "number" and "step" not in fact else 1
    return plain(rng.randint(low * step, high * step) / step)


def plain(x):
    return str(int(x)) if x == int(x) else str(x)


def moment(rng):
    day = rng.randint(5, 28)
    return rng.choice([f"2025-01-{day:02}", f"2025-01-{day:02} {rng.randint(0, 23):02}:30", f"{day:02}.01.2025 09:00",
                       f"2025-01-{day:02}T18:00:00+07:00", f"{day:02}.01.2025"])


def fact_cell(rng, name, fact):
    if fact.get("optional") and rng.random() < 0.3 or fact["type"] == "text" and rng.random() < 0.1 and fact.get("optional"):
        return ""
    return cell(rng, name, fact) or "нет"


# ---------------------------------------------------------------- names for formulas


def names_of(facts):
    """What facts of one kind give to formulas."""
    names = Names()
    for name, fact in facts.items():
        sure, kind = not fact.get("optional"), fact["type"]
        if kind in ("number", "count"):
            (names.numbers if sure else names.unsure).append(name)
        elif kind == "flag":
            (names.flags if sure else names.unsure_flags).append(name)
        elif sure and kind == "money":
            names.money.append(name)
        elif sure and kind == "percent":
            names.percents.append(name)
        elif sure and kind == "moment":
            names.moments.append(name)
        elif sure and kind == "choice":
            names.choices[name] = list(CHOICES[name])
    return names


def entry_names(made):
    definition = made.definition
    names = names_of({**definition.get("facts", {}), **definition.get("nomination_facts", {})})
    names.choices = dict(names.choices)
    if isinstance(definition.get("nominations"), dict):
        names.choices["nomination"] = list(definition["nominations"])
    for name, table in definition.get("tables", {}).items():
        keys = table["by"] if isinstance(table["by"], list) else [table["by"]]
        if all(not definition["facts"][key].get("optional") for key in keys):
            names.tables.append(f"{name}[{', '.join(keys)}]")
    for axis, section in (("item", "items"), ("round", "rounds")):
        if definition.get(section, {}).get("facts"):
            names.finer[axis] = names_of(definition[section]["facts"])
    return names
