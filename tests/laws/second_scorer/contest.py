"""The folder's words as one contest: facts as values, marks by their place on the sheets, stages with what is theirs."""

from dataclasses import dataclass, field

from . import cells
from .folder import FILES
from .values import ContestError, Waiting

EVERY_STAGE = ("jury", "bonuses", "deductions", "total", "minimum_total", "passing", "rank_within", "ties", "places", "prizes", "awards_limit")
LAST_STAGE = ("awards", "prize_fund", "budget", "confirmation")


@dataclass
class Entry:
    id: str
    nomination: str
    facts: dict
    status: str = ""
    title: str = ""
    rounds: dict = field(default_factory=dict)  # id -> facts, in order
    items: dict = field(default_factory=dict)


@dataclass
class Juror:
    id: str
    role: str
    panels: set
    recused: set
    only: dict  # choice fact or nomination -> the value that an entry must have


@dataclass
class Stage:
    id: str
    rules: dict                # the stage's own keys over those at the top
    criteria: dict             # id -> its keys; members of groups too
    top: list                  # ids that are not members of a group
    sheets: str = ""           # the stage whose marks count


class Contest:
    def __init__(self, folder):
        self.definition, self.rows = folder.definition, {**dict.fromkeys(FILES, ()), **folder.rows}
        self.questions = []
        self.has_assignments = folder.has("assignments")
        self.zone = self.definition["contest"].get("time_zone", "UTC")
        self.facts = {**(self.definition.get("facts") or {}), **stated(self.definition)}
        self.nomination_facts = self.definition.get("nomination_facts") or {}
        self.item_facts = (self.definition.get("items") or {}).get("facts") or {}
        self.rounds = self.definition.get("rounds")
        self.round_facts = (self.rounds or {}).get("facts") or {}
        self.tables = self.definition.get("tables") or {}
        self.decided = self.definition.get("decided") or {}
        self.quantities = {name: rule if isinstance(rule, dict) else {"formula": rule}
                           for name, rule in (self.definition.get("quantities") or {}).items()}
        self.nominations = self.read_nominations()
        self.entries = {row["entry"]: self.read_entry(row) for row in self.rows["entries"]}
        self.read_finer()
        self.jury = {row["juror"]: self.read_juror(row) for row in self.rows["jury"]}
        self.stages = self.read_stages()
        self.assignments = {(row.get("stage") or self.stages[0].id, row["juror"], row["entry"])
                            for row in self.rows["assignments"]}
        self.marks = self.read_marks()
        self.decisions = self.rows["decisions"]
        self.leaves = {stage.id: {} for stage in self.stages}   # stage -> entry -> withdrawn or disqualified from there on
        self.keep_empty = {stage.id: set() for stage in self.stages}   # stage -> the disqualified whose places nobody takes
        self.apply_decisions()

    # ------------------------------------------------------------ facts

    def parsed(self, declared, source):
        return {name: cells.value(source.get(name, ""), fact, self.zone) for name, fact in declared.items()}

    def read_nominations(self):
        listed = self.definition.get("nominations")
        if listed is None:
            return {"all": {}}
        if listed == "from_file":
            return {row["nomination"]: self.parsed(self.nomination_facts, row) for row in self.rows["nominations"]}
        return {id_: self.nomination(id_, said if isinstance(said, dict) else {}) for id_, said in listed.items()}

    def nomination(self, id_, said):
        """Facts stand in contest.yaml or in nominations.csv."""
        row = next((row for row in self.rows["nominations"] if row["nomination"] == id_), {})
        return self.parsed(self.nomination_facts, {**row, **(said.get("facts") or {})})

    def read_entry(self, row):
        nomination = row.get("nomination") or next(iter(self.nominations))
        if nomination not in self.nominations:
            nomination = self.nomination_by_title(nomination)
        return Entry(row["entry"], nomination, self.parsed(self.facts, row), row.get("status", ""), row.get("title", ""))

    def nomination_by_title(self, title):
        for id_, said in (self.definition.get("nominations") or {}).items():
            if title == (said["title"] if isinstance(said, dict) else said):
                return id_
        raise ContestError(f"no nomination {title!r}")

    def read_finer(self):
        """Items and rounds of each entry, in the order of the files (rounds: of their ids)."""
        both = "items" in self.definition and self.rounds is not None
        round_rows = self.rows["rounds"] if both else [row for row in self.rows["items"] if row.get("round")]
        by_entry = {}
        for row in round_rows:
            by_entry.setdefault(row["entry"], []).append(row)
        for entry in self.entries.values():
            own = by_entry.get(entry.id, [])
            for id_ in self.round_ids(own):
                row = next((row for row in own if row["round"] == id_), {})
                entry.rounds[id_] = self.parsed(self.round_facts, row)
        if "items" in self.definition:
            for row in self.rows["items"]:
                self.entries[row["entry"]].items[row["item"]] = self.parsed(self.item_facts, row)

    def round_ids(self, rows):
        if self.rounds is None:
            return []
        if "count" in self.rounds:
            return [str(n + 1) for n in range(int(self.rounds["count"]))]
        if isinstance(self.rounds.get("ids"), list):
            return list(self.rounds["ids"])
        return list(dict.fromkeys(row["round"] for row in rows))

    def chosen(self, entry, name):
        """Of a choice fact of the entry, or `nomination`."""
        return self.entries[entry].nomination if name == "nomination" else self.entries[entry].facts[name]

    def group_of_decided(self, name, entry):
        """The choices that the value is decided for, as ((name, id), …)."""
        return tuple((by, self.chosen(entry, by)) for by in self.decided[name].get("within") or [])

    def decided_value(self, name, entry):
        own = self.group_of_decided(name, entry)
        for row in self.decisions:
            if row["decision"] == "decided" and row["what"] == name and all(row[by] == chosen for by, chosen in own):
                return cells.number(row["value"])
        return Waiting("not decided")

    # ------------------------------------------------------------ people and their marks

    def read_juror(self, row):
        only = {}
        for name, text in row.items():
            if name == "nomination" and text:
                only[name] = text if text in self.nominations else self.nomination_by_title(text)
            elif name in self.facts and text:
                only[name] = cells.value(text, self.facts[name], self.zone)
        return Juror(row["juror"], row.get("role") or "member", set(row.get("panel", "").split()),
                     set(row.get("recused", "").split()), only)

    def read_marks(self):
        """(stage, juror, entry, criterion, round, item) -> text of the cell; round and item where the criterion has them."""
        marks = {}
        for row in self.rows["scores"]:
            stage = self.stage(row.get("stage") or self.stages[0].id)
            named = [row["criterion"]] if "criterion" in row else [name for name in row if name in stage.criteria]
            for name in named:
                text = row["mark"] if "criterion" in row else row[name]
                per = axes_of(stage.criteria[name])
                key = tuple(row.get(axis, "") if axis in per else "" for axis in ("round", "item"))
                if text != "":
                    marks[(stage.id, row["juror"], row["entry"], name, *key)] = text
        return marks

    def apply_decisions(self):
        for row in self.decisions:
            if row["decision"] in ("disqualified", "withdrawn"):
                stage = self.stage(row.get("stage") or self.stages[0].id)
                places = stage.rules.get("places") or {}
                if row["decision"] == "disqualified" and places.get("after_disqualification") == "stays_empty":
                    self.keep_empty[stage.id].add(row["entry"])
                elif row.get("stage"):
                    self.leaves[row["stage"]][row["entry"]] = row["decision"]
                else:
                    self.entries[row["entry"]].status = row["decision"]

    # ------------------------------------------------------------ stages

    def stage(self, id_):
        return next(stage for stage in self.stages if stage.id == id_)

    def read_stages(self):
        listed = self.definition.get("stages") or [{"id": "final"}]
        stages = []
        for n, said in enumerate(listed):
            stage = self.read_stage(said, n == len(listed) - 1)
            carried = said.get("marks") == "carried"
            stage.sheets = stages[-1].sheets if carried else stage.id
            stages.append(stage)
        return stages

    def read_stage(self, said, last):
        inherited = EVERY_STAGE + (LAST_STAGE if last else ())
        rules = {key: self.definition[key] for key in inherited if key in self.definition}
        rules.update(said)
        listed = said.get("criteria")
        own = self.definition.get("criteria") or {}
        if isinstance(listed, dict):
            own = listed
        elif listed is not None:
            own = {id_: own[id_] for id_ in listed}
        return Stage(said["id"], rules, dict(with_members(own)), list(own))


def with_members(criteria):
    for id_, rule in criteria.items():
        yield id_, rule
        if rule["type"] == "group":
            yield from with_members(rule["criteria"])


def stated(definition):
    """Criteria whose points stand in entries.csv are columns there, like facts."""
    listed = [definition.get("criteria"), *(stage.get("criteria") for stage in definition.get("stages") or [])]
    return {id_: {"type": "number"} for criteria in listed if isinstance(criteria, dict)
            for id_, rule in with_members(criteria) if rule["type"] == "stated"}


def axes_of(rule):
    per = rule.get("per") or []
    return [per] if isinstance(per, str) else list(per)
