"""`tests:` of a contest.yaml: one made-up entry each, scored like any other, held against what the organizer expects."""

from dataclasses import dataclass, field

from .contest import Contest
from .evaluate import At, compute
from .folder import Folder
from .results import StageRun, shown
from .stage import Run
from .values import Fraction

ENTRY = "example"


@dataclass
class Example:
    """A folder with one entry, whose jurors are as many as the longest list of marks."""
    definition: dict
    rows: dict = field(default_factory=dict)

    def has(self, name):
        return name in self.rows


def failures(path):
    """[(name of the test, what was expected, what came out)]."""
    definition = Folder(path).definition
    found = []
    for test in definition.get("tests") or []:
        expected = test["expect"]
        outcome = outcome_of(definition, test["given"])
        for key, want, got in compared(expected, outcome):
            if want != got:
                found.append((test.get("name", "?"), f"{key}: {want}", got))
    return found


def compared(expected, outcome):
    if "total" in expected:
        yield "total", str(Fraction(expected["total"])), outcome.get("total")
    if "ranked" in expected:
        yield "ranked", expected["ranked"] == "true", "place" in outcome
    if "reason" in expected:
        yield "reason", True, any(expected["reason"] in why for why in outcome.get("reasons", []))
    for name, points in (expected.get("criteria") or {}).items():
        yield name, str(Fraction(points)), outcome["criteria"].get(name)


def outcome_of(definition, given):
    contest = Contest(Example(definition, rows_of(definition, given)))
    stage = contest.stage(given["stage"]) if "stage" in given else contest.stages[0]
    for rule in definition.get("admission") or []:
        if compute(rule["require"], Run(contest, contest.stages[0], [ENTRY]), At(ENTRY)) is not True:
            return {"reasons": [rule["otherwise"]], "criteria": {}}
    return StageRun(contest, stage, [ENTRY], (), {}).shown(ENTRY)


def rows_of(definition, given):
    nomination = given.get("nomination", "")
    rows = {"entries": [{"entry": ENTRY, "nomination": nomination, **cells(given.get("facts") or {})}], "scores": [], "items": []}
    if definition.get("nominations") == "from_file":
        rows["nominations"] = [{"nomination": nomination, **cells(given.get("nomination_facts") or {})}]
    count = judged(rows, given, given.get("marks") or {}, {})
    finer = []
    for axis in ("round", "item"):
        ids = (definition.get("rounds") or {}).get("ids", []) if axis == "round" else []
        ids = [] if isinstance(ids, str) else ids
        for n, said in enumerate(given.get(axis + "s") or []):
            id_ = ids[n] if n < len(ids) else str(n + 1)
            finer.append({"entry": ENTRY, axis: id_, **cells({key: value for key, value in said.items() if key != "marks"})})
            count = max(count, judged(rows, given, said.get("marks") or {}, {axis: id_}))
    rows["items"] = [row for row in finer if "item" in row] or finer
    rows["rounds"] = [row for row in finer if "round" in row]
    every_panel = " ".join(panels(definition))
    rows["jury"] = [{"juror": str(n), "panel": every_panel, "role": "third" if n == 2 and "two_and_third" in str(definition) else ""}
                    for n in range(count)]
    return rows


def cells(facts):
    return {name: "" if text == "~" else text for name, text in facts.items()}


def judged(rows, given, marks, at):
    """One long row for each mark; says how many jurors there are."""
    stage = {"stage": given["stage"]} if "stage" in given else {}
    for name, listed in marks.items():
        for juror, text in enumerate(listed):
            rows["scores"].append({"juror": str(juror), "entry": ENTRY, "criterion": name, "mark": "" if text == "~" else text,
                                   **stage, **at})
    return max((len(listed) for listed in marks.values()), default=0)


def panels(definition):
    found = set()
    for stage in definition.get("stages") or []:
        said = stage.get("panel", [])
        found |= set([said] if isinstance(said, str) else said)
    for rule in (definition.get("criteria") or {}).values():
        found |= {rule["panel"]} if "panel" in rule else set()
    return sorted(found)
