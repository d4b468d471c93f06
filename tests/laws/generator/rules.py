"""What stands at the top or inside a stage: jury, total, passing, ties, places, awards, budget."""

import re

from . import formulas
from .criteria import judged, rounding
from .facts import CHOICES
from .formulas import constant, number

VOTES = ("commission_vote", "casting_vote", "lot", {"lot": "seed"})


# ---------------------------------------------------------------- jury


def jury(rng, by_total):
    if rng.random() < 0.37:
        return by_orders(rng, by_total)
    by = rng.choice(["mean"] * 3 + ["sum"] * 2 + ["median", "best", "worst", "two_and_third", "two_and_third"])
    combine = {"what": "total" if by_total else "criterion", "by": by}
    if by in ("mean", "sum") and rng.random() < 0.4:
        combine["drop"] = rng.choice([{"high": "1", "low": "1"}, {"high": "1", "low": "1"}, {"high": "0", "low": "1"}, {"high": "2", "low": "1"}])
    if by == "two_and_third":
        combine.update(limit=rng.choice(["1", "2", "0.5", "20%", "40%", "30%"]), third=rng.choice(["replaces", "joins", "nearest"]))
    elif rng.random() < 0.16:
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
    if plain and rng.random() < 0.36:
        said["quorum"] = {"share": rng.choice(["2/3", "50%", "80%", "100%"]), **({"below": rng.choice(["wait", "void"])} if rng.random() < 0.7 else {})}


def outliers(rng):
    return {"further_than": rng.choice(["1", "0.5", "25%", "40%"]), "from": rng.choice(["median", "mean"])}


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
    if rng.random() < 0.6:
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
    if rng.random() < 0.1:
        said["after_disqualification"] = rng.choice(["moves_up", "stays_empty", "stays_empty"])
    if rng.random() < 0.15:
        facts = made.definition.get("facts", {})
        said["listed_by"] = rng.choice(["title", *(name for name in facts if facts[name]["type"] in ("text", "moment"))])
    return said


def advance(rng, names):
    said = {"places": rng.choice(["1", "2", "3", "4", "entries() / 2", "entries() * 40%", "max(2, entries() - 2)"]),
            "tied_at_cut": rng.choice(["all", "none", "wait", "wait", "wait"])}
    if rng.random() < 0.2:
        said["require"] = formulas.flag(rng, names)
    return said
