"""Which rule kinds of docs/contest-format.md a made contest uses: a set of names, one contest counts once for each."""

import re
from pathlib import Path

FUNCTIONS = ("min", "max", "sum", "mean", "median", "abs", "round", "round_to", "floor", "ceiling", "percent", "given", "default",
             "year", "days", "rank", "entries", "sqrt", "exp", "ln", "log10", "best", "worst", "sum_best", "count",
             "any", "all", "last", "first", "variance", "sample_variance", "maximum", "chair")
OPERATORS = {"and": r"\) and \(", "or": r"\) or \(", "not": r"\bnot ", "if": r"\bif ", "in": r" in \[", "^": r" \^ ", "unary minus": r"(^|[( ])-\w",
             "comparison": r" (<|<=|>|>=|==|!=) ", "/": " / ", "*": r" \* ", "over": r" over (item|round|juror)", "over entries": " over entries", "%": r"\d%",
             "RUB": r"\d RUB", "date": r"\d{4}-\d\d-\d\d", "irrational power": r" \^ (0|1)\.5"}
LISTED_BY = {"submitted": "a moment", "started": "a moment", "note": "a text"}
EVERY = (Path(__file__).parent / "kinds.txt").read_text("utf-8").splitlines()   # Each must occur often enough.


def kinds(made):
    found = set(top(made.definition)) | set(data(made))
    for criteria in criteria_lists(made.definition):
        for rule in criteria.values():
            found |= set(criterion(rule))
    for stage in made.definition.get("stages") or []:
        found |= {f"stage {key}" for key in stage if key not in ("id", "title", "criteria")}
        if "criteria" in stage:
            found.add("stage criteria of its own" if isinstance(stage["criteria"], dict) else "stage criteria listed")
        found |= set(rules(stage))
    found |= set(rules(made.definition)) | formulas(made)
    return found


def top(definition):
    nominations = definition.get("nominations")
    yield "nominations " + ("left out" if nominations is None else "from_file" if isinstance(nominations, str) else
                            "with facts" if "facts" in str(nominations) else "titles")
    yield from (key for key in ("admission", "nomination_facts", "decided", "quantities", "items", "tests", "overall") if key in definition)
    yield from (f"rounds {'from_file' if value == 'from_file' else key}" for key, value in definition.get("rounds", {}).items() if key in ("count", "ids"))
    for facts in (definition.get("facts", {}), definition.get("items", {}).get("facts", {}), definition.get("rounds", {}).get("facts", {})):
        for fact in facts.values():
            yield f"fact {fact['type']}"
            yield from (f"fact {key}" for key in ("optional", "min", "max", "step") if key in fact)
    yield from (f"table by {'two keys' if 'columns' in table else 'one key'}" for table in definition.get("tables", {}).values())
    for rule in definition.get("quantities", {}).values():
        if isinstance(rule, dict):
            yield from (f"quantity {key} {rule[key] if key == 'per' else ''}".strip() for key in ("per", "round") if key in rule)
    yield f"stages {len(definition.get('stages', [1]))}"
    if "time_zone" in definition["contest"]:
        yield "time zone"


def criteria_lists(definition):
    yield definition["criteria"]
    yield from (stage["criteria"] for stage in definition.get("stages", []) if isinstance(stage.get("criteria"), dict))
    yield from (rule["criteria"] for rule in definition["criteria"].values() if rule["type"] == "group")


def criterion(rule):
    computed = " of a fact" if "of" in rule and rule["type"] in ("levels", "flag") else ""
    yield f"criterion {rule['type']}{computed}"
    for key in ("weight", "applies_when", "cap", "pass", "in_total", "points", "anchors", "interpolate", "miss", "above", "base", "round", "panel",
                "comment_required_when", "zero_when", "absent", "cases", "corridor"):
        if key in rule:
            yield f"criterion {key}"
    if "coefficient" in rule:
        yield "coefficient by " + ("nomination" if rule["coefficient"]["by"] == "nomination" else "a fact") if isinstance(rule["coefficient"], dict) \
            else "coefficient"
    if "per" in rule:
        yield f"per {rule['per']}"
    for step in steps(rule.get("across", {})):
        yield from (f"across {step[key]}" if key == "by" else f"across {key}" for key in step)
    yield from (f"criterion's own jury {part}" for part in rule.get("jury", {}))
    if "zero_when" in rule and "per" in rule:
        yield "criterion zero_when of a finer value"
    for row in rule.get("rows", []):
        yield from (f"row {key}" for key in row if key != "points")
    if rule["type"] == "mark":
        yield "scale with step" if "step" in rule else "scale"


def steps(across):
    if isinstance(across, str):
        return [{"by": across}]
    return across if isinstance(across, list) else [across]


def rules(place):
    for key in ("bonuses", "deductions", "minimum_total", "passing", "rank_within"):
        if key in place:
            yield key
    if "jury" in place:
        yield from jury(place["jury"])
    if "total" in place:
        yield from ["total"] + [f"total {key} {place['total'][key] if key == 'not_applicable' else ''}".strip() for key in place["total"]] if isinstance(place["total"], dict) else ["total formula"]
    for key in place.get("ties", []):
        yield from ["tie lot by seed"] if key == {"lot": "seed"} else (f"tie {word}" for word in key) if isinstance(key, dict) else [f"tie {key}"]
    yield from (f"{key} {LISTED_BY.get(value, value)}" for key, value in place.get("places", {}).items())
    for line in place.get("awards", []):
        yield from (f"award {key}" for key in line if key != "title")
        if "prize" in line:
            yield "prize rounded" if isinstance(line["prize"], dict) else "prize formula" if re.match("[a-z]", line["prize"]) else "prize amount"
    yield from (f"awards_limit {key} {place['awards_limit'][key]}" if key in ("keep", "freed") else f"awards_limit {key}" for key in place.get("awards_limit", {}))
    yield from (f"prize_fund {key}" for key in place.get("prize_fund", {}))
    yield from (f"prize_fund left_over {key}" for key in place.get("prize_fund", {}).get("left_over", {}))
    if "prizes" in place:
        yield from (f"prizes {key}" if key == "round" else f"prizes {key} {value}" for key, value in place["prizes"].items())
    if "budget" in place:
        yield from (f"budget {place['budget'][key]}" if key == "not_fitting" else f"budget {key}" for key in place["budget"])
        yield from (f"budget {key} {place['budget'][key]}" for key in ("select", "completion", "satisfaction") if key in place["budget"])
        yield from (f"budget left_over {key}" for key in place["budget"].get("left_over", {}))
        yield from (f"budget at_most {key}" for limit in place["budget"].get("at_most", []) for key in limit)
        yield from (f"budget part {key}" for key in place["budget"].get("part", {}))
        yield "budget of a nomination" if place["budget"]["amount"] == "fund" else "budget of the contest"
    if "confirmation" in place:
        yield from (f"confirmation {key} {place['confirmation'][key]}" for key in ("of", "refused") if key in place["confirmation"])
    if "advance" in place:
        yield f"tied_at_cut {place['advance']['tied_at_cut']}"
        if "require" in place["advance"]:
            yield "advance require"


def jury(rule):
    marks, combine = rule["marks"], rule["combine"]
    yield from ["juror_counts"] if "juror_counts" in rule else []
    yield from [f"quorum {rule['quorum'].get('below', 'wait')}"] if "quorum" in rule else []
    yield f"what {combine['what']}"
    yield f"by {combine['by']}"
    yield f"missing {marks['missing']}"
    yield from (f"{key} {marks[key]}" for key in ("abstained", "below") if key in marks)
    yield from (key for key in ("at_least", "at_least_share") if key in marks)
    if "divergence" in combine:
        yield "divergence"
    yield from (f"{key} {combine[key]}" for key in ("strength",) if key in combine)
    if "numbering" in combine:
        yield f"jurors' places {combine['numbering']}"
    if "round" in combine:
        yield "combine round"
    if "drop" in combine and combine["by"] in ("mean", "sum"):
        yield "drop beside mean or sum"
    if marks.get("at_least") == "0":
        yield "at_least 0"
    if "outliers" in combine:
        yield f"outliers from {combine['outliers']['from']}"
        yield f"outliers {'share' if '%' in combine['outliers']['further_than'] else 'points'}"
    if combine["by"] == "two_and_third":
        yield f"third {combine['third']}"
        yield "limit share" if "%" in combine["limit"] else "limit points"


def data(made):
    files, rows = made.files, made.rows
    yield from (f"{name}.csv" for name in ("assignments", "nominations", "rounds", "items", "decisions") if name in files)
    if "scores" in files:
        yield "scores long" if "criterion" in files["scores"][0] else "scores wide"
        yield from (f"scores {axis}" for axis in ("round", "item") if axis in files["scores"][0])
        if re.search("abstained|воздержался", str(rows["scores"])):
            yield "abstention"
    for row in rows.get("jury", []):
        yield from (f"juror {key}" for key in ("recused", "panel", "nomination", "district") if row.get(key))
        if row["role"] in ("secretary", "third", "chair"):
            yield f"role {row['role']}"
    for row in rows.get("decisions", []):
        of_stage = row["decision"] in ("withdrawn", "disqualified") and row["stage"]
        yield f"decision {row['decision']}" + (" from a stage on" if of_stage else "")
    yield from (f"status {row['status']}" for row in rows["entries"] if row.get("status"))


def formulas(made):
    text = str(made.definition)
    found = {f"{name}()" for name in FUNCTIONS if re.search(rf"\b{name}\(", text)}
    found |= {f"operator {name}" for name, pattern in OPERATORS.items() if re.search(pattern, text)}
    found |= {f"name .{name}" for name in ("marks", "total", "place") if re.search(rf"\w\.{name}\b", text)}
    if re.search(r"(school|city)\.[a-m]_points", text):
        found.add("name stage.criterion")
    found |= {"name jury_total"} if "jury_total" in text else set()
    return found | ({"look-up"} if re.search(r"by_\w+\[", text) else set())
