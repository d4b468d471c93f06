"""Drops entries, jurors, rows and rules of a made contest while something stays true of it."""

import copy

from generator.model import Made


def shrunk(made, still):
    """The smallest contest found for which still(contest) holds. Tries whole things first, then ever smaller ones."""
    best, again = made, True
    while again:
        again = False
        for make in (without_entries, without_jurors, without_files, without_keys, without_rows):
            for candidate in make(best):
                if candidate is not None and still(candidate):
                    best, again = candidate, True
                    break
    return best


def without_entries(made):
    return (without(made, "entry", row["entry"]) for row in made.files["entries"][1] if len(made.files["entries"][1]) > 1)


def without_jurors(made):
    return (without(made, "juror", row["juror"]) for row in made.files.get("jury", ((), ()))[1])


def without(made, column, id_):
    files = {name: (columns, [row for row in rows if row.get(column) != id_]) for name, (columns, rows) in made.files.items()}
    if column == "entry" and "jury" in files:
        files["jury"] = (files["jury"][0], [unrecused(row, id_) for row in files["jury"][1]])
    return Made(made.definition, files)


def unrecused(row, id_):
    return {**row, "recused": " ".join(entry for entry in row.get("recused", "").split() if entry != id_)}


def without_files(made):
    for name in made.files:
        if name != "entries":
            yield Made(made.definition, {other: table for other, table in made.files.items() if other != name})


def without_rows(made):
    for name, (columns, rows) in made.files.items():
        if name in ("scores", "decisions", "assignments", "items", "rounds"):
            for n in range(len(rows)):
                yield Made(made.definition, {**made.files, name: (columns, rows[:n] + rows[n + 1:])})


def without_keys(made):
    """Every key and element of the definition once; a dropped fact or criterion goes from the files too."""
    for path in paths(made.definition):
        definition = copy.deepcopy(made.definition)
        inner = definition
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]
        gone = path[-1] if path[0] in ("facts", "criteria", "nomination_facts", "items", "rounds") else None
        yield Made(definition, {name: dropped(table, gone) for name, table in made.files.items()})


def dropped(table, column):
    columns, rows = table
    if column in columns:
        return [name for name in columns if name != column], rows
    return columns, [row for row in rows if column is None or row.get("criterion") != column]


def paths(value, above=()):
    """Outer ones first."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield (*above, key)
    for key in keys:
        if isinstance(value[key], (dict, list)):
            yield from paths(value[key], (*above, key))
