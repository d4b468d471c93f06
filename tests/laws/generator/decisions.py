"""What people decide: votes on ties, entries at a cut, withdrawals, awards not given. Some ties are left to wait."""

import re

COLUMNS = ["decision", "stage", "nomination", "entry", "value", "by", "date", "for", "against", "abstained", "reason"]
DECIDED = ["what", "district", "kind"]   # More columns where values are decided.


def decide(rng, made, questions_of):
    """questions_of(made) -> [(kind, stage, tied entries)] that still wait."""
    rows = struck_awards(rng, made) + struck_entries(rng, made)
    columns = COLUMNS + (DECIDED if "decided" in made.definition else [])
    if rows:
        made.files["decisions"] = (columns, rows)
    if rng.random() < 0.15:
        return
    for _ in range(4):
        questions = sorted(set(questions_of(made)))
        if not questions:
            return
        made.files.setdefault("decisions", (columns, rows))
        for kind, stage, tied in questions:
            if kind != "seed" or not any(row["decision"] == "lot" and row["stage"] == of_stage(made, stage) for row in rows):
                rows += votes(rng, kind, of_stage(made, stage) if stage else "", tied) if kind != "one of" or is_new(rows, tied) else []


def is_new(rows, tied):
    """Whom people have not spoken of yet."""
    return not any(row["decision"] == "budget" and row["entry"] in tied for row in rows)


def of_stage(made, stage):
    """A contest without stages has no name for its only one."""
    return stage if made.definition.get("stages") else ""


def votes(rng, kind, stage, tied):
    if kind.startswith("award "):
        _, line, left = kind.split()
        return [{"decision": "award", "stage": stage, "entry": entry, "value": line} for entry in rng.sample(tied, min(int(left), len(tied)))]
    if kind.startswith("decided "):
        return [{"decision": "decided", "what": kind.split()[1], **dict(tied), "value": rng.choice(["0", "1", "2.5", "4", "5"]), "by": "комиссия", "date": "2025-02-01"}]
    if kind == "seed":
        return [{"decision": "lot", "stage": stage, "value": str(rng.randint(1, 10 ** 6)), "by": "комиссия", "date": "2025-02-01"}]
    if kind.startswith("keep "):
        _, most, *lines = kind.split()
        return [{"decision": "award", "stage": stage, "entry": entry, "value": line} for entry, line in rng.sample(list(zip(tied, lines)), int(most))]
    if kind == "one of" or kind.startswith("set "):
        taken = kind.split()[1:] if kind != "one of" else [rng.choice(tied)]
        return [{"decision": "budget", "stage": stage, "entry": entry, "value": "yes" if entry in taken else "no"} for entry in tied]
    if kind == "confirmed":
        return confirmed(rng, stage, tied)
    if kind in ("budget", "left_over") and rng.random() < 0.85:   # The money is enough for one of them.
        taken = rng.sample(tied, rng.choice([0, 1, 1, 1]))
        return [{"decision": kind, "stage": stage, "entry": entry, "value": "yes" if entry in taken else "no"} for entry in tied]
    if kind in ("advance", "budget", "left_over"):
        return [{"decision": kind, "stage": stage, "entry": entry, "value": rng.choice(["yes", "no"])} for entry in tied]
    positions = list(range(1, len(tied) + 1))
    rng.shuffle(positions)
    if rng.random() < 0.2:
        drawn = [rng.randint(1, 2) for _ in tied]
        positions = [1 + sum(other < own for other in drawn) for own in drawn]   # None is skipped: 1, 1, 3.
    return [{"decision": kind, "stage": stage, "entry": entry, "value": str(position), "by": "комиссия", "date": "2025-02-01",
             "for": str(20 - position), "against": "1", "abstained": "0", "reason": "голосование"} for entry, position in zip(tied, positions)]


def confirmed(rng, stage, entries):
    """Of each, or of all at once."""
    those = entries if rng.random() < 0.6 else [""]
    return [{"decision": "confirmed", "stage": stage, "entry": entry, "value": "yes" if rng.random() < 0.75 else "no", "by": "глава города",
             "date": "2025-02-03", "reason": "так решено"} for entry in those if rng.random() < 0.97]


def struck_entries(rng, made):
    """For good, or from a stage on."""
    if rng.random() > 0.16:
        return []
    entry, stages = rng.choice(made.files["entries"][1])["entry"], made.definition.get("stages")
    since = {"stage": rng.choice(stages)["id"]} if stages and rng.random() < 0.6 else {}
    return [{"decision": rng.choice(["withdrawn", "disqualified"]), "entry": entry, "reason": "решение комиссии", **since}]


def struck_awards(rng, made):
    listed = made.definition.get("nominations")
    if rng.random() > 0.3 or not isinstance(listed, dict) or "awards" not in made.definition:
        return []
    lines = made.definition["awards"]
    n = rng.randrange(len(lines))
    if not re.search("place", str(list(lines[n]))):
        return []
    stages = made.definition.get("stages") or [{"id": ""}]
    return [{"decision": "not_awarded", "stage": stages[-1]["id"], "nomination": rng.choice(list(listed)),
             "value": lines[n].get("id", f"award_{n + 1}"), "reason": "нет достойных"}]
