"""What places bring: awards, prizes and their fund."""

from . import formulas
from .criteria import rounding


def awards(rng, names):
    lines, how = [], rng.choice(["places", "places", "range", "count", "count", "count", "winners", "winners", "winners", "when"])
    if how == "places":
        lines = [{"place": str(n + 1)} for n in range(rng.randint(1, 3))]
    if how in ("range", "count"):
        lines = [{"place": f"1..{rng.randint(1, 3)}"}] if rng.random() < 0.7 else [{"place": "1"}]
    if how in ("count", "places") and rng.random() < 0.6 or not lines and how == "count":
        lines += [{"count": str(rng.randint(1, 4))}]
    if how == "winners":
        lines = [{"place": "1"}] * (rng.random() < 0.4) + [{"winners": str(rng.randint(1, 5))}]
    if how == "when" or rng.random() < 0.15:
        lines += [{"when": formulas.flag(rng, names)}]
    if rng.random() < 0.12:
        lines += [{"by": rng.choice(["commission", "jury", "head"]), "at_least": rng.choice(["1", "1", "2"])}]
    return [dressed(rng, names, n, line) for n, line in enumerate(lines, 1)]


def dressed(rng, names, n, line):
    line = {"title": f"Диплом {n}", **line}
    if rng.random() < 0.4:
        line["prize"] = prize(rng, names, n)
    if rng.random() < 0.3:
        line["id"] = f"diploma_{n}"
    if rng.random() < 0.15:
        line["require"] = formulas.flag(rng, names)
    if rng.random() < 0.15:
        line["equal"] = "true"
    if ("count" in line or "winners" in line) and rng.random() < 0.25:
        line["tied_at_cut"] = rng.choice(["all", "none"])
    return line


def prize(rng, names, n):
    plain = rng.choice([f"{5000 - n * 1000} RUB", f"{n * 1000} RUB", "1000 RUB"])
    if not names.money or rng.random() < 0.6:
        return plain
    amount = rng.choice(names.money)
    return rng.choice([f"{amount} * 80%", f"max({amount} - 100 RUB, 0 RUB)", {"formula": f"{amount} / 3", "round": rounding(rng)}])


def beside(rng, names, groups):
    """Awards in addition to what the entry has: some of them in other groups."""
    listed = []
    for n in range(1, rng.randint(1, 2) + 1):
        line = {"id": f"more_{n}", "title": f"Ещё {n}", "beside": "true",
                **rng.choice([{"place": "1"}, {"place": "1..2"}, {"count": "1"}, {"count": "2"}, {"winners": "2"}, {"when": formulas.flag(rng, names)}])}
        if rng.random() < 0.4:
            line["prize"] = prize(rng, names, n)
        if "count" in line and rng.random() < 0.5:
            line["tied_at_cut"] = rng.choice(["all", "none"])
        if "when" not in line and groups is not None and rng.random() < 0.6:
            line["within"] = groups
        if rng.random() < 0.25:
            line["require"] = rng.choice(["place == 1", "place <= 2", formulas.flag(rng, names)])
        listed.append(line)
    return listed


def limit_awards(rng, made, place):
    """So many for the entries of one applicant."""
    facts = made.definition.get("facts", {})
    per = [name for name in facts if facts[name]["type"] in ("text", "choice")]
    if per:
        chosen = rng.sample(per, 2) if len(per) > 1 and rng.random() < 0.2 else rng.choice(per)
        place["awards_limit"] = {"per": chosen, **({"awards": rng.choice(["1", "2"])} if rng.random() < 0.5 else {}),
                                 "keep": rng.choice(["best_place", "earliest_listed", "wait"]),
                                 "freed": rng.choice(["moves_up", "stays_empty"])}


def prize_fund(rng, names, lines):
    """Mostly enough for all."""
    if "fund" in names.money and rng.random() < 0.5:
        said = {"amount": f"fund * {rng.choice(['50', '100'])}", "within": ["nomination"]}
    else:
        groups = sorted(name for name in names.choices if name in ("district", "kind", "nomination"))
        said = {"amount": rng.choice(["50000 RUB", "40000.5 RUB", "9000 RUB"]), **({"within": rng.sample(groups, 1)} if groups and rng.random() < 0.6 else {})}
    if rng.random() < 0.6:
        n = rng.randrange(len(lines))
        said["left_over"] = {"to": lines[n].get("id", f"award_{n + 1}"), **({"within": []} if "within" in said and rng.random() < 0.5 else {}),
                             **({"round": rng.choice([{"step": "50", "mode": "down"}, {"digits": "0", "mode": "floor"}])} if rng.random() < 0.5 else {})}
    return said


def shared_prizes(rng):
    said = {"shared": rng.choice(["in_full", "split", "split", "added_and_split", "added_and_split"])}
    if said["shared"] != "in_full":
        said["remainder"] = rng.choice(["first", "left"])
        if rng.random() < 0.5:
            said["round"] = rng.choice([{"digits": "0", "mode": "down"}, {"digits": "1", "mode": "floor"}, {"step": "50", "mode": "down"}])
    return said
