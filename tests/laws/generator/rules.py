"""What stands at the top or inside a stage: jury, total, passing, ties, places, awards, budget."""

import re

from . import formulas
from .criteria import judged, rounding
from .facts import CHOICES
from .formulas import constant, number

VOTES = ("commission_vote", "casting_vote", "lot", {"lot": "seed"})


# ---------------------------------------------------------------- jury


def jury(rng, by_total):
    if rng.random() < 0.26:
        return by_orders(rng, by_total)
    by = rng.choice(["mean"] * 3 + ["sum"] * 2 + ["median", "best", "worst", "two_and_third"])
    combine = {"what": "total" if by_total else "criterion", "by": by}
    if by in ("mean", "sum") and rng.random() < 0.4:
        combine["drop"] = rng.choice([{"high": "1", "low": "1"}, {"high": "1", "low": "1"}, {"high": "0", "low": "1"}, {"high": "2", "low": "1"}])
    if by == "two_and_third":
        combine.update(limit=rng.choice(["1", "2", "0.5", "20%", "40%", "30%"]), third=rng.choice(["replaces", "joins", "nearest"]))
    elif rng.random() < 0.12:
        combine["outliers"] = outliers(rng)
    if by not in ("two_and_third",) and rng.random() < 0.1:
        combine["divergence"] = {"limit": rng.choice(["2", "3", "4", "5", "9"])}
    if by in ("mean", "sum") and rng.random() < 0.15:
        combine["drop"] = rng.choice([{"high": "1", "low": "1"}, {"high": "1"}, {"low": "1"}])
    if rng.random() < 0.4:
        combine["round"] = rounding(rng)
    said = marks(rng)
    if by != "two_and_third" and rng.random() < 0.1:
        said["at_least_share"] = rng.choice(["50%", "2/3", "30%", "100%"])
        said.pop("at_least", None)
    return {"marks": said, "combine": combine}


METHODS = ("sum_of_places", "median_place", "first_places", "borda", "copeland", "majority_placing", "schulze", "ranked_pairs", "minimax", "instant_runoff")


def by_orders(rng, by_total):
    """Places by jurors' order."""
    combine = {"what": "total" if by_total else "criterion", "by": rng.choice(METHODS + ("minimax", "minimax"))}
    if rng.random() < 0.4:
        combine["numbering"] = rng.choice(["mean", "competition", "dense"])
    if combine["by"] in ("schulze", "ranked_pairs", "minimax") and rng.random() < 0.8:
        combine["strength"] = rng.choice(["winning_votes", "margins"] + ["opposition"] * 2 * (combine["by"] == "minimax"))
    said = marks(rng)
    said.pop("at_least", None)
    said.pop("at_least_share", None)
    if rng.random() < 0.4:
        said["missing"] = "last"
    return {"marks": said, "combine": combine}


def orders_jurors(jury_):
    return jury_["combine"]["by"] in (*METHODS, "kemeny")


def of_one_stage(rng, definition):
    """What is told of a contest's only stage: by kemeny's order, who counts, how many must take part."""
    said = definition.get("jury")
    if said and orders_jurors(said) and rng.random() < 0.3:
        said["combine"]["by"] = "kemeny"
        said["combine"].pop("strength", None)
        if not any(key in VOTES for key in definition.get("ties", [])):
            definition["ties"] = [*definition.get("ties", []), rng.choice(VOTES)]
    if not said or has_third(said):
        return
    plain = not any("applies_when" in inner for rule in definition["criteria"].values() for inner in (rule, *rule.get("criteria", {}).values()))
    if plain and rng.random() < 0.2:
        said["juror_counts"] = {"marked_share": rng.choice(["2/3", "50%", "90%", "100%"])}
    if plain and rng.random() < 0.2:
        said["quorum"] = {"share": rng.choice(["2/3", "50%", "80%", "100%"]), **({"below": rng.choice(["wait", "void"])} if rng.random() < 0.7 else {})}


def outliers(rng):
    return {"further_than": rng.choice(["1", "0.5", "2", "25%", "40%"]), "from": rng.choice(["median", "mean"])}


def marks(rng):
    said = {"missing": rng.choice(["wait", "leave_out", "leave_out", "zero"])}
    if rng.random() < 0.4:
        said["abstained"] = rng.choice(["leave_out", "zero"])
    if rng.random() < 0.4:
        said["at_least"] = rng.choice(["1", "2", "1", "2", "0"])
    if rng.random() < 0.7:
        said["below"] = rng.choice(["wait", "void", "not_ranked", "not_ranked"])
    return said


def for_totals(rng, criteria):
    """Where each juror's own total is combined, what is judged stands by itself; something of it applies to everybody."""
    first = next((rule for rule in criteria.values() if judged(rule)), {})
    for key in ("applies_when", "in_total"):
        first.pop(key, None)
    for name, rule in list(criteria.items()):
        if rule["type"] == "group" and len({judged(member) for member in rule["criteria"].values()}) > 1:
            criteria[name] = {"type": "formula", "formula": constant(rng)}
        for inner in (rule, *rule.get("criteria", {}).values()):
            inner.pop("jury", None)


def forget_criteria(rule):
    """With two experts and a third the worth of a criterion follows from the totals, so that no total may follow from it."""
    for key in ("applies_when", "cap", "points", "zero_when"):
        if re.search(r"\b(own_)?[a-m](_points|\d_part)\b", str(rule.get(key, ""))):
            rule.pop(key)


def limits_that_hold(rule):
    """A share of the greatest possible value only where that is plainly the scale's end."""
    for holder, key in ((rule["combine"], "limit"), (rule["combine"].get("outliers", {}), "further_than")):
        if "%" in holder.get(key, ""):
            holder[key] = {"20%": "1.5", "40%": "1"}.get(holder[key], "0.5")


def has_third(jury_):
    return "two_and_third" in str(jury_)


def without_third(jury_):
    combine = {key: value for key, value in jury_["combine"].items() if key not in ("limit", "third")}
    return {**jury_, "combine": {**combine, "by": "mean"}}


# ---------------------------------------------------------------- total


def weights(rng, made, criteria):
    """Weights and coefficients, of members of groups too; True when there are any."""
    if rng.random() < 0.4:
        return False
    for rule in criteria.values():
        if rng.random() < 0.5:
            rule["weight"] = rng.choice(["2", "3", "0.5", "1.5", "-1"])
        if rng.random() < 0.15:
            rule["coefficient"] = coefficient(rng, made)
    return True


def has_weights(criteria):
    return "'weight'" in str(criteria) or "'coefficient'" in str(criteria)


def coefficient(rng, made):
    facts = made.definition.get("facts", {})
    choices = {name: list(CHOICES[name]) for name in facts if name in CHOICES and not facts[name].get("optional")}
    if isinstance(made.definition.get("nominations"), dict):
        choices["nomination"] = list(made.definition["nominations"])
    if not choices or rng.random() < 0.3:
        return rng.choice(["2", "0.5", "1.2"])
    by = rng.choice(sorted(choices))
    return {"by": by, "rows": {id_: rng.choice(["1", "1.2", "0.8", "2"]) for id_ in choices[by]}}


def total(rng, names, by_total, weighted):
    if weighted or rng.random() < 0.6:
        if rng.random() < 0.7:
            return None
        return {"round": rounding(rng), **({"cap": "12"} if rng.random() < 0.3 else {})}
    base = number(rng, names, 2)
    if by_total:
        base = f"default(jury_total, 0) + {base}"
    said = {"formula": base}
    if rng.random() < 0.5:
        said["round"] = rounding(rng)
    if rng.random() < 0.3:
        said["cap"] = rng.choice(["8", "12"])
    return base if said == {"formula": base} else said


def add_earlier(rng, made, stages, n):
    """The totals of stages before count in this one's."""
    above, said = made.definition.get("total", {}), stages[n].get("total", {})
    if isinstance(said, str) or "formula" in said or "total" not in stages[n] and (isinstance(above, str) or "formula" in above):
        return
    named = [stage["id"] for stage in rng.sample(stages[:n], rng.randint(1, n))]
    if rng.random() < 0.5:
        named = {id_: rng.choice(["0.4", "2", "1"]) for id_ in named} | ({stages[n]["id"]: "0.6"} if rng.random() < 0.6 else {})
    stages[n]["total"] = {**(said if "total" in stages[n] else above), "with": named}


def plain_jury(rng):
    """The combined mark is at most the scale's end."""
    said = {"marks": marks(rng), "combine": {"what": "criterion", "by": rng.choice(["mean", "median", "best", "worst"])}}
    if rng.random() < 0.4:
        said["combine"]["round"] = rounding(rng)
    return said


def extras(rng, names, title):
    lines = []
    for n in range(rng.randint(1, 2)):
        lines.append({"title": f"{title} {n + 1}", "points": number(rng, names, 0) if title == "Бонус" else constant(rng, 2),
                      **({"when": formulas.flag(rng, names)} if rng.random() < 0.7 else {})})
    return lines


def passing(rng, names):
    return [{"require": rng.choice([formulas.flag(rng, names), "default(total, 0) >= 1"]), "otherwise": f"не прошёл проверку {n + 1}"}
            for n in range(rng.randint(1, 2))]


def total_rules(rng, made, names, criteria, by_total):
    rules = {}
    weighted = weights(rng, made, criteria)
    said = total(rng, names, by_total, weighted)
    if said is not None:
        rules["total"] = said
    if rng.random() < 0.15:
        rules["bonuses"] = extras(rng, names, "Бонус")
    if rng.random() < 0.15:
        rules["deductions"] = extras(rng, names, "Штраф")
    if rng.random() < 0.15:
        rules["minimum_total"] = rng.choice([constant(rng), "norm * 2"]) if "norm" in names.numbers else constant(rng)
    if rng.random() < 0.08:
        rules["passing"] = passing(rng, names)
    return rules


# ---------------------------------------------------------------- places


def ties(rng, names, within, by_total=False):
    keys = []
    for _ in range(rng.randint(0, 3)):
        keys.append(finer_key(rng, names, by_total) or tie_key(rng, names, within))
    if rng.random() < 0.5:
        keys.insert(rng.randint(0, len(keys)) if rng.random() < 0.3 else len(keys), rng.choice(VOTES))
    return keys


def finer_key(rng, names, by_total):
    """The tied compared by what each juror or round says."""
    pool = ["jurors"] * (2 if by_total else 0) + [f"{name}.marks" for name in names.marks] + names.rounds
    pool += names.finer["round"].numbers if "round" in names.finer else []
    if not pool or rng.random() < 0.6:
        return None
    of = rng.choice(pool)
    if of != "jurors" and rng.random() < 0.25:
        return {"one_by_one": rng.choice([[{"up_to_place": of}], [{"majority_from_place": of}], [{"up_to_place": of}, {"majority_from_place": of}]])}
    ways = ["preferred_by", "head_to_head"] if of == "jurors" else ["preferred_by", "head_to_head", "highest_first", "lowest_first"]
    return {rng.choice(ways + ["last_first"] * (0 if of == "jurors" or of.endswith(".marks") else 6)): of}


def tie_key(rng, names, within):
    pool = names.numbers + names.unsure
    f = rng.choice(pool) if pool and rng.random() < 0.7 else number(rng, names, 1)
    way = rng.choice(["highest", "highest", "highest", "lowest", "earliest", "latest"])
    if way in ("earliest", "latest"):
        if not names.moments:
            return {"lowest": f}
        f = rng.choice(names.moments)
    key = {way: f}
    if rng.random() < 0.3:
        key["when"] = f"nomination == {rng.choice(names.choices['nomination'])}" \
            if "nomination" in within and "nomination" in names.choices else f"entries() > {rng.randint(2, 5)}"
    return key


def within(rng, names):
    """Groups to rank in; None: left out."""
    choices = sorted(name for name in names.choices if name in ("district", "kind", "nomination"))
    if not choices or rng.random() < 0.5:
        return None if rng.random() < 0.9 else []
    return rng.sample(choices, rng.randint(1, min(2, len(choices))))


def places(rng, made):
    said = {}
    if rng.random() < 0.6:
        said["numbering"] = rng.choice(["competition", "dense", "mean"])
    if rng.random() < 0.2:
        said["shared"] = rng.choice(["shown_as_range", "number"])
    if rng.random() < 0.12:
        said["first"] = rng.choice(["lowest", "highest"])
    if rng.random() < 0.15:
        facts = made.definition.get("facts", {})
        said["listed_by"] = rng.choice(["title", *(name for name in facts if facts[name]["type"] in ("text", "moment"))])
    return said


# ---------------------------------------------------------------- awards and budget


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
                                 "keep": rng.choice(["best_place", "best_place", "earliest_listed", "earliest_listed", "wait"]),
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


def budget(rng, names, rules):
    said = {"amount": f"{rng.randint(2, 8) * 50} RUB", "cost": "price", "not_fitting": rng.choice(["skip", "stop", "part"])}
    how = rng.choice(["list", "list", "left over", "set", "shares"])
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
        money = said["not_fitting"] != "part" and rng.random() < 0.5
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
    found = {**where, "not_fitting": rng.choice(["skip", "stop", "part"])}
    if found["not_fitting"] == "part" and rng.random() < 0.5:
        found["part"] = {"at_least": rng.choice(["50%", "30%"])}
    return found


def best_set(rng, names):
    worth = {"worth": number(rng, names, 0)} if rng.random() < 0.3 and names.numbers else {}
    return {"select": "most_points", **worth}


def shares(rng, names):
    said = {"select": "equal_shares", "satisfaction": rng.choice(["cost", "count"]), "completion": rng.choice(["none", "raise", "down_the_list"]),
            "votes": f"{rng.choice(names.marks)}.marks"}
    if said["completion"] == "raise" and rng.random() < 0.8:
        said["raise_by"] = rng.choice(["5 RUB", "10 RUB", "2.5 RUB"])
    return said


def advance(rng, names):
    said = {"places": rng.choice(["1", "2", "3", "4", "entries() / 2", "entries() * 40%", "max(2, entries() - 2)"]),
            "tied_at_cut": rng.choice(["all", "none", "wait", "wait", "wait"])}
    if rng.random() < 0.2:
        said["require"] = formulas.flag(rng, names)
    return said
