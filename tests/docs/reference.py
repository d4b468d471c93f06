"""The organizers' reference holds every key of the schema: what stands between <!-- keys: NAME --> and <!-- /keys --> is the table of that definition.

What all definitions of one family (`criterion_…`, `fact_…`) have in common is the table of `criterion_*`, and stands in none of the others.
"""

import json
import re

from console import ROOT

BOOK = ROOT / "docs/ru/ключи.md"
BLOCK = re.compile(r"<!-- keys: (\S+) -->\n.*?<!-- /keys -->", re.DOTALL)
FAMILIES = ("criterion_", "fact_", "prizes_", "budget_")
SCHEMA = json.loads((ROOT / "docs/contest.schema.json").read_text(encoding="utf-8"))["definitions"]
FRACTION, SHARE = "^[-+]?[0-9]+/[1-9][0-9]*$", "/[1-9][0-9]*$"
PLAIN = {("string", "number", "boolean"): "формула", ("string", "number"): "текст", ("integer",): "целое число",
         ("boolean",): "`true` или `false`", ("string", "number", "boolean", "null"): "значение"}


def titles():
    """The heading above each table: what a link to it is called."""
    found, heading = {}, ""
    for line in BOOK.read_text(encoding="utf-8").splitlines():
        heading = line.lstrip("# ") if line.startswith("#") else heading
        if line.startswith("<!-- keys: "):
            found[line.split()[2].rstrip("_*")] = heading
    return found


TITLES = titles()


def several(shapes):
    """A list of what may also stand alone is said last, and without naming it again."""
    said = list(dict.fromkeys(map(kind, shapes)))
    lists = [each for each in said if each.removeprefix("список: ") in said and each.startswith("список: ")]
    return " или ".join([each for each in said if each not in lists] + ["список таких"] * bool(lists))


def reference(shape):
    name = shape["$ref"].rsplit("/", 1)[1]
    return f"[{TITLES.get(name, name)}](#{name})"


def plain(shape):
    types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    if types == ["array"]:
        return f"список: {kind(shape['items'])}"
    if types == ["object"]:
        return f"по именам: {kind(shape['additionalProperties'])}"
    if types == ["string"]:
        if shape["pattern"].endswith("%$"):
            return "процент"
        return "имя" if shape["pattern"].startswith("^[A-Za-z]") else "текст"
    pattern = shape.get("pattern", "")
    if pattern == FRACTION:
        return "число или `~`" if "null" in types else "число"
    return "доля" if pattern.endswith(SHARE) else PLAIN[tuple(types)]


def kind(shape):
    """What may stand there, in words."""
    if "$ref" in shape:
        return reference(shape)
    if "anyOf" in shape:
        return several(shape["anyOf"])
    if "enum" in shape:
        return ", ".join(dict.fromkeys(f"`{value}`" for value in shape["enum"]))
    return plain(shape)


def family(name):
    return next((prefix for prefix in FAMILIES if name.startswith(prefix)), None)


def common(prefix):
    return set.intersection(*(set(shape["properties"]) for name, shape in SCHEMA.items() if name.startswith(prefix)))


def keys(name):
    """The definition that a table shows, and which of its keys."""
    if name.endswith("*"):
        first = next(each for each in SCHEMA if each.startswith(name[:-1]))
        return SCHEMA[first], [key for key in SCHEMA[first]["properties"] if key in common(name[:-1])]
    shape, hidden = SCHEMA[name], common(family(name)) if family(name) else set()
    return shape, [key for key in shape["properties"] if key not in hidden]


def row(shape, key):
    said = shape["properties"][key]
    must = " (обязательно)" if key in shape.get("required", []) else ""
    russian = said["description"].split(" / ")[0].replace("|", "\\|")
    return f"| `{key}`{must} | {russian} | {kind(said)} |\n"


def table(match):
    shape, shown = keys(match[1])
    anchor = f'<a id="{match[1].rstrip("_*")}"></a>\n\n'
    body = "| ключ | что значит | что писать |\n|---|---|---|\n" + "".join(row(shape, key) for key in shown)
    return f"<!-- keys: {match[1]} -->\n{anchor}{body if shown else ''}<!-- /keys -->"


def as_it_is(text):
    return BLOCK.sub(table, text)


def wanted():
    """Every table that there is to show."""
    families = {prefix + "*" for prefix in FAMILIES}
    return families | {name for name, shape in SCHEMA.items() if name + "_" not in FAMILIES and shape.get("properties") and keys(name)[1]}


def wrong():
    shown = set(BLOCK.findall(BOOK.read_text(encoding="utf-8")))
    return [f"{BOOK.relative_to(ROOT)}: no section <!-- keys: {name} -->" for name in sorted(wanted() - shown)]
