"""Awards, budget and who confirms them, at the top or in a stage; and contests that are about little else."""

from . import awards, budgets, rules



def known_total(names):
    names = names.copy()
    names.unsure.append("total")
    return names


def other_groups(rng, made, place):
    """For awards in other groups than those of the ranking; None: people part its ties, in its own groups."""
    ties = str([place.get("ties"), made.definition.get("ties"), [stage.get("ties") for stage in made.definition.get("stages", [])]])
    if any(str(key) in ties for key in rules.VOTES):
        return None
    return rng.choice([[], [], ["nomination"] if made.definition.get("nominations") else []])


def prizes(rng, made, names, place, groups):
    """Awards and budget, at the top or in a stage."""
    names = known_total(names)
    if rng.random() < 0.75:
        place["awards"] = awards.awards(rng, names)
        if rng.random() < 0.3:
            place["awards"] += awards.beside(rng, names, other_groups(rng, made, place))
        if "prize" in str(place["awards"]) and rng.random() < 0.5:
            place["prizes"] = awards.shared_prizes(rng)
        if rng.random() < 0.12:
            awards.limit_awards(rng, made, place)
        if "prize" in str(place["awards"]) and rng.random() < 0.25:
            place["prize_fund"] = awards.prize_fund(rng, names, place["awards"])
    if "price" in names.money and rng.random() < 0.75:
        place["budget"] = budgets.budget(rng, names, place if place is made.definition else dict(made.definition))
    if rng.random() < 0.25:
        confirm(rng, made, place)


def confirm(rng, made, place):
    """Somebody has to confirm what is given here."""
    what = [key for key in ("awards", "budget") if key in place] + ["places"] * ("overall" not in made.definition)
    if what:
        place["confirmation"] = {"by": "глава города", "of": rng.choice(what), **({"refused": rng.choice(["moves_up", "stays_empty"])} if rng.random() < 0.8 else {})}


# ---------------------------------------------------------------- contests about money


def contest(rng, made, names):
    """One stage, few different totals, little money: ties that a budget parts."""
    made.definition["criteria"] = listed = {"a_points": few(rng, names)}
    how = rng.choice(["left over"] * 4 + ["shares"] * 3 + ["set"])
    if how == "shares" or rng.random() < 0.3:
        listed["b_points"] = {"type": "mark", "scale": rng.choice(["0..1", "0..2", "-1..1"])}
        names.marks.append("b_points")
        made.definition["jury"] = rules.plain_jury(rng)
    if rng.random() < 0.3:
        made.definition["ties"] = [rng.choice(rules.VOTES)] if how != "left over" and rng.random() < 0.5 else [{"lowest": "price"}]
    made.definition["budget"] = budgets.budget(rng, known_total(names), made.definition, how)
    if "left_over" in made.definition["budget"] and rng.random() < 0.7:   # Much is left, and more than one can't have it.
        made.definition["budget"].update(not_fitting="stop", amount=f"{rng.randint(3, 8) * 20} RUB")
        made.definition["budget"]["left_over"].update(not_fitting="skip")
        for holder, key in ((made.definition["budget"], "part"), (made.definition["budget"], "stop_when"), (made.definition["budget"]["left_over"], "part")):
            holder.pop(key, None)
    if rng.random() < 0.25:
        confirm(rng, made, made.definition)


def few(rng, names):
    """Points of which there are few."""
    if rng.random() < 0.3:
        return {"type": "formula", "formula": "1"}
    if names.flags and rng.random() < 0.5:
        return {"type": "flag", "of": rng.choice(names.flags)}
    return {"type": "per_unit", "of": rng.choice(names.numbers), "each": "1", "above": "2", "step": "2"} if names.numbers else {"type": "formula", "formula": "1"}
