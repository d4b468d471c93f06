"""Money: who is funded."""

from . import formulas
from .formulas import number
from .rules import VOTES


def budget(rng, names, rules, how=None):
    said = {"amount": f"{rng.randint(2, 8) * 50} RUB", "cost": "price", "not_fitting": rng.choice(["skip", "stop", "part"])}
    how = how or rng.choice(["list", "list", "left over", "set", "shares"])
    if how == "left over" and "nomination" in names.choices:
        said["within"] = ["nomination"]
    if said["not_fitting"] == "stop" and rng.random() < 0.5:
        said["stop_when"] = formulas.flag(rng, names)
    if said["not_fitting"] == "part" and rng.random() < 0.7:
        said["part"] = {**({"at_least": rng.choice(["50%", "30%", "80%"])} if rng.random() < 0.7 else {}),
                        **({"round": {"step": rng.choice(["30", "70"]), "mode": rng.choice(["down", "floor"])}} if rng.random() < 0.5 else {})}
        if not said["part"]:
            del said["part"]
    limits = sorted(name for name in names.choices if name in ("district", "kind"))
    if limits and rng.random() < 0.4:
        money = said["not_fitting"] != "part" and rng.random() < 0.7
        said["at_most"] = [{"per": rng.choice(limits), **({"money": f"{rng.randint(1, 4) * 60} RUB"} if money else {"entries": rng.choice(["1", "2"])})}]
    groups = rules.get("rank_within", ["nomination"])
    if "fund" in names.money and groups == ["nomination"] and rng.random() < 0.6:
        said.update(amount="fund", within=["nomination"])
    elif "district" in names.choices and (how == "left over" or rng.random() < 0.5):
        said["within"] = ["district"]
    if rng.random() < 0.3:
        said["require"] = formulas.flag(rng, names)
    if how == "left over" and "within" in said and not any(key in VOTES for key in rules.get("ties", [])):
        said["left_over"] = left_over(rng, names, said)
    if how == "set" or how == "shares" and names.marks:
        for key in ("not_fitting", "stop_when", "part", "at_most"):
            said.pop(key, None)
        said.update(best_set(rng, names) if how == "set" else shares(rng, names))
    if any(key in VOTES for key in rules.get("ties", [])):
        rules["rank_within"] = said.get("within", [])
    return said


def left_over(rng, names, said):
    """One more list of the whole contest, or the lists of some of the groups."""
    ids = names.choices.get(said["within"][0], [])
    where = {"to": rng.sample(ids, rng.randint(1, min(2, len(ids))))} if ids and rng.random() < 0.5 else {"within": []}
    found = {**where, "not_fitting": rng.choice(["skip", "stop", "part", "part"])}
    if found["not_fitting"] == "part" and rng.random() < 0.8:
        found["part"] = {"at_least": rng.choice(["50%", "30%"])}
    return found


def best_set(rng, names):
    worth = {"worth": number(rng, names, 0)} if rng.random() < 0.3 and names.numbers else {}
    return {"select": "most_points", **worth}


def shares(rng, names):
    said = {"select": "equal_shares", "satisfaction": rng.choice(["cost", "count"]), "completion": rng.choice(["none", "raise", "down_the_list"]),
            "votes": f"{rng.choice(names.marks)}.marks"}
    if said["completion"] == "raise" and rng.random() < 0.9:
        said["raise_by"] = rng.choice(["5 RUB", "10 RUB", "2.5 RUB"])
    return said
