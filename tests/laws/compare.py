"""Two canonical results of one contest, side by side."""

import json
import re


UNSURE = json.dumps({"waiting": True})


def differences(ours, second):
    """Lines of text, one for each thing that is not equal; `ours` is konkurs, `second` the second scorer."""
    found = []
    for mine, other in zip(ours["stages"], second["stages"]):
        unsure = groups_of_undecided_ties(other)
        found += [f"{mine['id']} listed {group}: {mine['listed'].get(group)}, second: {listed}"
                  for group, listed in other.get("listed", {}).items() if mine["listed"].get(group) != listed]
        found += [f"{mine['id']} fund {group}: {mine['funds'].get(group)}, second: {left}"
                  for group, left in other.get("funds", {}).items() if mine["funds"].get(group) != left]
        for entry in sorted(set(mine["entries"]) | set(other["entries"])):
            shown, expected = mine["entries"].get(entry), other["entries"].get(entry)
            if {json.dumps(shown), json.dumps(expected)} == {"null", UNSURE}:
                continue   # It waits for a stage before, and would fail here anyway: one says so already, the other not yet.
            if shown is None or expected is None:
                found.append(f"{mine['id']} {entry}: {'not in the stage' if shown is None else 'in the stage'}, second: {expected}")
            else:
                found += [f"{mine['id']} {entry} {line}" for line in of_entry(shown, expected, tuple(expected.get("group", ())) in unsure)]
    asks = any("comment" not in question for question in ours["questions"])   # Comments hold up no value.
    if asks != (second["asks"] or "waiting" in json.dumps(second["stages"])):
        found.append(f"asks people: {ours['questions']}, second: {'something waits' if not asks else 'nothing waits'}")
    comments = sum(1 for question in ours["questions"] if "comment" in question)
    if comments != second["comments"]:
        found.append(f"asks for {comments} comments, second: {second['comments']}")
    if len(ours["stages"]) != len(second["stages"]):
        found.append("not as many stages")
    return found


def groups_of_undecided_ties(stage):
    """There the second scorer knows some awards already, konkurs others: each says «waiting» for what it can't tell."""
    return {tuple(shown["group"]) for shown in stage["entries"].values() if "waiting" in (shown.get("place"), shown.get("award"))}


def of_entry(shown, expected, undecided):
    for key in ("waiting", "total", "place", "written", "advanced", "award", "prize", "funded", "granted"):
        about = {"prize": "award", "granted": "funded"}.get(key, key)
        if undecided and about in ("award", "advanced", "funded") and "waiting" in (shown.get(about), expected.get(about)):
            continue
        if key in expected and shown.get(key) != expected[key]:
            yield f"{key}: {shown.get(key)}, second: {expected[key]}"
    for award, won in expected.get("beside", {}).items():
        mine = shown.get("beside", {}).get(award)
        if mine != won and not (undecided and "waiting" in (mine, won)):
            yield f"beside {award}: {mine}, second: {won}"
    for name, points in expected.get("criteria", {}).items():
        if name in shown.get("criteria", {}) and shown["criteria"][name] != points:
            yield f"{name}: {shown['criteria'][name]}, second: {points}"
    if bool(shown.get("reasons")) != bool(expected.get("reasons")):
        yield f"not ranked because: {shown.get('reasons')}, second: {expected.get('reasons')}"
    elif shown.get("reasons") and not same_reason(shown["reasons"], expected["reasons"]):
        yield f"not ranked because: {shown['reasons']}, second: {expected['reasons']}"


def same_reason(shown, expected):
    """konkurs names one reason in words; it must be one of those that the second scorer found. Reasons that the regulation words
    are compared as words."""
    words = [re.sub(r"^(admission|passing):", "", why) for why in expected if ":" in why and not why.startswith("pass:")]
    return not words or len(words) < len(expected) or any(why in " ".join(shown) for why in words)
