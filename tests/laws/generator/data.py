"""Entries, items and rounds, jury, assignments and marks that fit the definition."""

import re

from second_scorer.contest import Contest
from second_scorer.corridor import allowed
from second_scorer.evaluate import At
from second_scorer.stage import Run

from .criteria import judged
from .facts import fact_cell

PANELS = ("experts", "deputies")
NAMES = ("Ёлочка", "Елочка", "ёлочка", "«Ёлочка»", "Ель", "Дом 2", "Дом 10", "Дом № 2", "Дом-2", "Домик", "дом", "Alpha", "Яр", "ТОС «Заря»", "ТОС Заря", "Тос-заря",
         "")


def fill(rng, made):
    ids = entries(rng, made)
    finer(rng, made, ids)
    sheets = judged_criteria(made.definition)
    if not any(sheets.values()):
        return
    jurors = jury(rng, made, ids)
    assigned = assignments(rng, made, ids, jurors)
    scores(rng, made, ids, jurors, assigned, sheets)


def nominations_of(made):
    listed = made.definition.get("nominations")
    if listed is None:
        return []
    return list(listed) if isinstance(listed, dict) else [row["nomination"] for row in made.files["nominations"][1]]


def entries(rng, made):
    least = 6 if "left_over" in made.definition.get("budget", {}) else 2
    ids = [f"e{n:02}" for n in range(1, rng.randint(least, max(least, rng.choice([5, 9, 15]))) + 1)]
    declared, listed = {**made.definition.get("facts", {}), **stated(made.definition)}, nominations_of(made)
    columns = ["entry", *(["nomination"] if listed else []), "title", *declared]
    rows = [{"entry": id_, "title": title(rng, made, id_), **({"nomination": rng.choice(listed)} if listed else {}),
             **{name: fact_cell(rng, name, fact) for name, fact in declared.items()}} for id_ in ids]
    twins(rng, rows, declared)
    if rng.random() < 0.2:
        columns += ["status", "reason"]
        for row in rng.sample(rows, rng.randint(1, 2)):
            row.update(status=rng.choice(["withdrawn", "disqualified", ""]), reason="сами")
    rng.shuffle(rows)
    made.files["entries"] = (columns, rows)
    return ids


def title(rng, made, id_):
    return rng.choice(NAMES) if "'listed_by': 'title'" in str(made.definition) else f"Заявка {id_}"


def stated(definition):
    """Criteria that are columns of entries.csv."""
    own = [stage["criteria"] for stage in definition.get("stages", []) if isinstance(stage.get("criteria"), dict)]
    return {name: {**rule, "type": "number"} for listed in (definition["criteria"], *own)
            for name, rule in listed.items() if rule["type"] == "stated"}


def twins(rng, rows, declared):
    """Equal facts, for ties."""
    for row in rows[1:]:
        if rng.random() < 0.55:
            other = rng.choice(rows)
            row.update({name: other[name] for name in declared})


def finer(rng, made, ids):
    definition = made.definition
    has_items, has_rounds = "items" in definition, "rounds" in definition
    if has_items:
        declared = definition["items"].get("facts", {})
        rows = [{"entry": entry, "item": f"i{n}", **{name: fact_cell(rng, name, fact) for name, fact in declared.items()}}
                for entry in ids for n in range(rng.choice([0, 1, 1, 2, 2, 3]))]
        made.files["items"] = (["entry", "item", *declared], rows)
    if has_rounds and ("facts" in definition["rounds"] or definition["rounds"].get("ids") == "from_file"):
        declared = definition["rounds"].get("facts", {})
        rows = [{"entry": entry, "round": id_, **{name: fact_cell(rng, name, fact) for name, fact in declared.items()}}
                for entry in ids for id_ in round_ids(rng, definition["rounds"])]
        made.files["rounds" if has_items else "items"] = (["entry", "round", *declared], rows)


def round_ids(rng, rounds):
    if "count" in rounds:
        return [str(n + 1) for n in range(int(rounds["count"]))]
    ids = rounds.get("ids", "from_file")
    return ids if ids != "from_file" else [f"r{n}" for n in range(1, rng.randint(1, 3) + 1)]


# ---------------------------------------------------------------- jury


def jury(rng, made, ids):
    third = two_and_third(made.definition)
    count = 2 if third else rng.randint(2, 6)
    columns, rows = ["juror", "name", "role"], []
    for n in range(1, count + 1):
        rows.append({"juror": f"j{n}", "name": f"Эксперт {n}", "role": rng.choice(["member", "member", "", "chair" if n == 1 else ""])})
    if third and rng.random() < 0.8:
        rows.append({"juror": "j9", "name": "Третий", "role": "third"})
    if rng.random() < 0.1:
        rows.append({"juror": "j8", "name": "Секретарь", "role": "secretary"})
    known = panels(made.definition)
    if known:
        columns.append("panel")
        for row in rows:
            row["panel"] = " ".join(known if third or rng.random() < 0.5 else [rng.choice(known)])
    restrict(rng, made, columns, rows if not third else [])
    if rng.random() < 0.3:
        columns.append("recused")
        for row in rows:
            if row["role"] != "secretary" and rng.random() < 0.4:
                row["recused"] = " ".join(rng.sample(ids, rng.randint(1, 2)))
    made.files["jury"] = (columns, rows)
    return [row for row in rows if row["role"] != "secretary"]


def restrict(rng, made, columns, rows):
    """Jurors of one nomination or of one district only."""
    values = {"nomination": nominations_of(made)}
    facts = made.definition.get("facts", {})
    if "district" in facts and "optional" not in facts["district"]:
        values["district"] = ["north", "south", "east"]
    for name, listed in values.items():
        if listed and rng.random() < 0.11:
            columns.append(name)
            for row in rows[1:]:
                row[name] = rng.choice(["", rng.choice(listed)])


def two_and_third(definition):
    return "two_and_third" in str(definition.get("jury"))


def panels(definition):
    """Those that contest.yaml speaks of."""
    return [panel for panel in PANELS if re.search(rf"'panel': [^,}}]*(, )?'?{panel}'", str(definition))]


def own_stages(definition):
    """Stages with marks of their own."""
    return [stage for stage in definition.get("stages") or [{"id": "final"}] if stage.get("marks") != "carried"]


def assignments(rng, made, ids, jurors):
    """(stage, juror, entry) that are assigned; None: everybody has everything."""
    if rng.random() > 0.15:
        return None
    several = len(made.definition.get("stages", [])) > 1
    found, rows = set(), []
    for stage in own_stages(made.definition):
        for juror in jurors:
            for entry in ids:
                if rng.random() < 0.8 and may_mark(made, stage, juror, entry):
                    found.add((stage["id"], juror["juror"], entry))
                    rows.append({"stage": stage["id"], "juror": juror["juror"], "entry": entry})
    made.files["assignments"] = ([*(["stage"] if several else []), "juror", "entry"], rows)
    return found


def may_mark(made, stage, juror, entry):
    if entry in juror.get("recused", "").split():
        return False
    panel = stage.get("panel")
    if panel and not set(juror["panel"].split()) & set([panel] if isinstance(panel, str) else panel):
        return False
    row = next(row for row in made.files["entries"][1] if row["entry"] == entry)
    return all(not juror.get(name) or value_of(made, row, name) == juror[name] for name in ("nomination", "district"))


def value_of(made, row, name):
    titles = {"Северный": "north", "Южный": "south", "Восточный": "east"}
    return titles.get(row.get(name), row.get(name))


# ---------------------------------------------------------------- marks


def judged_criteria(definition):
    """Stage id -> {judged criterion: its keys}, members of groups too."""
    found = {}
    for stage in own_stages(definition):
        listed, flat = stage.get("criteria", definition["criteria"]), {}
        for name in listed:
            rule = listed[name] if isinstance(listed, dict) else definition["criteria"][name]
            flat.update({name: rule, **rule.get("criteria", {})})
        found[stage["id"]] = {name: rule for name, rule in flat.items() if judged(rule)}
    return found


def scores(rng, made, ids, jurors, assigned, sheets):
    cells = []
    patient = "'wait'" in str(made.definition)
    holes = rng.choice([0, 0, 0, 0.03] if patient else [0, 0, 0.03, 0.25])
    abstentions = rng.choice([0, 0, 0.1])
    for stage in own_stages(made.definition):
        for juror in jurors:
            for entry in ids:
                if not may_mark(made, stage, juror, entry):
                    continue
                if assigned is not None and (stage["id"], juror["juror"], entry) not in assigned:
                    continue
                for name, rule in sheets[stage["id"]].items():
                    if rule.get("panel") and rule["panel"] not in juror["panel"].split():
                        continue
                    cells += given(rng, made, (stage["id"], juror["juror"], entry), name, rule, holes, abstentions)
    write = long if rng.random() < 0.2 else wide
    write(rng, made, cells, sheets)


def given(rng, made, key, name, rule, holes, abstentions):
    rule = within_corridor(rng, made, key, rule)
    for place in finer_places(made, key[2], rule):
        if rng.random() >= holes:
            text = rng.choice(["abstained", "воздержался"]) if rng.random() < abstentions else mark(rng, rule)
            yield (*key, *place, name, text)


def within_corridor(rng, made, key, rule):
    """The criterion with the scale that is left to the entry; now and then all of it, and then the file may be refused."""
    if "corridor" not in rule or rng.random() < 0.002:
        return rule
    contest = Contest(made)
    ends = allowed(Run(contest, contest.stage(key[0]), [key[2]]), rule, At(key[2]))
    return {**rule, "scale": f"{ends[0]}..{ends[1]}"} if ends else rule


def finer_places(made, entry, rule):
    """(round, item) pairs of the criterion's axes."""
    per = rule.get("per", [])
    per = [per] if isinstance(per, str) else per
    items = [row["item"] for row in made.files["items"][1] if row["entry"] == entry] if "item" in per else [""]
    return [(round_, item) for round_ in (rounds_of(made, entry) if "round" in per else [""]) for item in items]


def rounds_of(made, entry):
    said = made.definition["rounds"]
    if said.get("ids") != "from_file":
        return round_ids(None, said)
    rows = made.files["rounds" if "items" in made.definition else "items"][1]
    return [row["round"] for row in rows if row["entry"] == entry]


def mark(rng, rule):
    if rule["type"] == "flag":
        return rng.choice(["yes", "no"])
    if rule["type"] == "levels":
        return rng.choice(list(rule["levels"]))
    low, high = map(float, rule["scale"].split(".."))
    step = float(rule.get("step", 1))
    value = low + rng.randint(0, round((high - low) / step)) * step
    return str(int(value)) if value == int(value) else str(value)


def key_columns(made, cells):
    columns = ["juror", "entry"]
    if len(made.definition.get("stages", [])) > 1:
        columns.append("stage")
    per = re.findall(r"'per': ([^}]*?)(?:, '[a-z_]+':|})", str(made.definition))
    return columns + [axis for axis in ("round", "item") if any(axis in said for said in per)]


def row_of(cell):
    return dict(zip(("stage", "juror", "entry", "round", "item"), cell))


def commented(rng, made, columns, rows):
    if "comment_required_when" in str(made.definition):
        columns = [*columns, "comment"]
        rows = [{**row, "comment": rng.choice(["потому что", "", "так, и не иначе"] if rng.random() < 0.2 else ["видно на месте"])} for row in rows]
    made.files["scores"] = (columns, rows)


def long(rng, made, cells, sheets):
    columns = [*key_columns(made, cells), "criterion", "mark"]
    rows = [{**row_of(cell), "criterion": cell[5], "mark": cell[6]} for cell in cells]
    rng.shuffle(rows)
    commented(rng, made, columns, rows)


def wide(rng, made, cells, sheets):
    rows = {}
    for cell in cells:
        rows.setdefault(cell[:5], row_of(cell))[cell[5]] = cell[6]
    columns = key_columns(made, cells) + list(dict.fromkeys(name for listed in sheets.values() for name in listed))
    listed = list(rows.values())
    rng.shuffle(listed)
    commented(rng, made, columns, listed)
