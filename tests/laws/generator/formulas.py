"""Random formulas with types and units that fit. An Names says what may stand in a formula at one place of the definition."""

from dataclasses import dataclass, field, replace


@dataclass
class Names:
    numbers: list = field(default_factory=list)     # always there, no unit
    unsure: list = field(default_factory=list)      # numbers that may be absent
    money: list = field(default_factory=list)
    percents: list = field(default_factory=list)
    flags: list = field(default_factory=list)
    unsure_flags: list = field(default_factory=list)
    choices: dict = field(default_factory=dict)     # name -> ids
    moments: list = field(default_factory=list)
    tables: list = field(default_factory=list)      # look-ups as text, may be absent
    finer: dict = field(default_factory=dict)       # axis -> Names
    marks: list = field(default_factory=list)       # criteria with .marks
    greatest: list = field(default_factory=list)    # criteria whose greatest points are plain
    rounds: list = field(default_factory=list)      # values of each round
    grouped: bool = False                           # rank(x), entries() may stand here

    def copy(self, **changes):
        lists = {name: list(value) for name, value in vars(self).items() if isinstance(value, list)}
        return replace(self, **{**lists, **changes})


MODES = ("half_up", "half_even", "half_down", "up", "down", "floor", "ceiling")


def constant(rng, greatest=6):
    return rng.choice([str(rng.randint(0, greatest)), str(rng.randint(1, greatest)), rng.choice(["0.5", "1.5", "2.25", "0.1"])])


def number(rng, names, depth=2):
    """Always there, without a unit."""
    if depth <= 0 or rng.random() < 0.25:
        return atom(rng, names)
    return rng.choice(NUMBERS)(rng, names, depth - 1)


def atom(rng, names):
    pool = [lambda: constant(rng)]
    pool += [lambda: rng.choice(names.numbers)] * 5 if names.numbers else []
    pool += [lambda: f"default({rng.choice(names.unsure)}, {constant(rng)})"] * 2 if names.unsure else []
    pool += [lambda: f"{rng.choice(names.money)} / {rng.choice(['100 RUB', '50 RUB', '30 RUB'])}"] if names.money else []
    pool += [lambda: f"{rng.choice(names.percents)} / {rng.choice(['10%', '25%', '5%'])}"] if names.percents else []
    pool += [lambda: f"default({rng.choice(names.tables)}, {constant(rng)})"] * 2 if names.tables else []
    pool += [lambda: f"(if {flag_atom(rng, names)} then {constant(rng)} else {constant(rng)})"]
    return rng.choice(pool)()


def sum_(rng, names, depth):
    return f"{number(rng, names, depth)} + {number(rng, names, depth)}"


def difference(rng, names, depth):
    return f"({number(rng, names, depth)}) - ({number(rng, names, depth)})"


def product(rng, names, depth):
    return f"({number(rng, names, depth)}) * {constant(rng, 3)}"


def quotient(rng, names, depth):
    if rng.random() < 0.5:
        return f"({number(rng, names, depth)}) / {rng.choice(['2', '3', '7', '0.5'])}"
    return f"default(({number(rng, names, depth)}) / ({atom(rng, names)}), {constant(rng)})"


def power(rng, names, depth):
    return f"({number(rng, names, depth)}) ^ {rng.choice(['2', '2', '3', '0'])}"


def minus(rng, names, depth):
    return f"-{atom(rng, names)} + {number(rng, names, depth)}" if names.numbers == [] else \
        f"-{rng.choice(names.numbers)} ^ 2 + {number(rng, names, depth)}"


def several(rng, names, depth):
    inside = ", ".join(number(rng, names, depth - 1) for _ in range(rng.randint(2, 4)))
    return f"{rng.choice(['min', 'max', 'sum', 'mean', 'median'])}({inside})"


def one(rng, names, depth):
    return f"{rng.choice(['abs', 'floor', 'ceiling', 'percentless', 'abs'])}({number(rng, names, depth)})".replace(
        "percentless", "floor")


def rounded(rng, names, depth):
    if rng.random() < 0.5:
        return f"round({number(rng, names, depth)}, {rng.choice(['0', '1', '2', '-1'])}, {rng.choice(MODES)})"
    return f"round_to({number(rng, names, depth)}, {rng.choice(['0.5', '0.25', '2', '3'])}, {rng.choice(MODES)})"


def irrational(rng, names, depth):
    inside = atom(rng, names)
    call = rng.choice([f"sqrt(abs({inside}))", *[f"exp(min({inside}, 4))"] * 3, f"ln(abs({inside}) + 1)", *[f"log10(abs({inside}) + 1)"] * 2,
                       f"(abs({inside}) + 1) ^ 0.5", f"(abs({inside}) + 2) ^ 1.5", f"2 * sqrt(abs({inside}) + 1)"])
    return rng.choice([f"round({call}, {rng.randint(0, 3)}, {rng.choice(MODES)})", f"floor({call})", f"ceiling({call})",
                       f"round_to({call}, 0.5, {rng.choice(MODES)})"])


def conditional(rng, names, depth):
    return f"(if {flag(rng, names, depth)} then {number(rng, names, depth)} else {number(rng, names, depth)})"


def of_dates(rng, names, depth):
    if not names.moments:
        return atom(rng, names)
    when = rng.choice(names.moments)
    return rng.choice([f"(if days(2025-01-01, {when}) > {rng.randint(1, 40)} then 1 else 0)",
                       f"(if year({when}) == 2025 then 2 else 1)", f"(if {when} <= 2025-01-20 then 1 else 0)",
                       f"(if {when} < 2025-01-15T12:00 then 3 else 0)"])


def reduction(rng, names, depth):
    """One of a finer value: over items, rounds or jurors."""
    axes = [axis for axis in names.finer if names.finer[axis].numbers or names.finer[axis].flags]
    if not axes:
        return marks_reduction(rng, names, depth)
    axis = rng.choice(axes)
    inner, over = names.finer[axis], rng.choice(["", f" over {axis}"])
    if inner.flags and rng.random() < 0.55:
        test = rng.choice(inner.flags)
        return rng.choice([f"count({test}{over})", *[f"(if any({test}{over}) then 1 else 0)"] * 2,
                           f"(if all({test}{over}) then 1 else 0)", f"(if count({test}{over}) > 0 and all({test}{over}) then 2 else 0)"])
    x = finer_number(rng, inner)
    plain = rng.choice([f"sum({x}{over})", f"count({x}{over})", *[f"sum_best({rng.randint(1, 3)}, {x}{over})"] * 2])
    shaky = rng.choice(["mean", "median", "best", "worst", "worst", *["last", "first"] * 6])
    return rng.choice([plain, *[f"default({shaky}({x}{over}), {constant(rng)})"] * 3,
                       f"default(best({rng.randint(1, 3)}, {x}{over}), {constant(rng)})"])


def finer_number(rng, inner):
    if not inner.numbers:
        return f"if {rng.choice(inner.flags)} then 2 else 1"
    x = rng.choice(inner.numbers)
    return rng.choice([x, x, f"{x} * 2", f"max({x}, 1)", f"{x} + {rng.choice(inner.numbers)}"])


def marks_reduction(rng, names, depth):
    if not names.marks:
        return atom(rng, names)
    x = rng.choice(names.marks) + ".marks"
    return rng.choice([f"count({x})", f"sum({x} over juror)", f"default(best({x}) - worst({x}), 0)", f"default(mean({x}), 0)",
                       f"default(median({x}), 1)", f"sum_best(2, {x})", f"count({x} > 2)", *[f"default(chair({x}), {constant(rng)})"] * 3])


def of_group(rng, names, depth):
    if not names.grouped or not names.numbers:
        return atom(rng, names)
    x = rng.choice(names.numbers)
    return rng.choice([f"rank({x})", *[f"default({name}({x} over entries), 0)" for name in ("variance", "variance", "variance", "variance", "sample_variance", "sample_variance")], "entries()", *[f"rank({x})", f"rank(-{x})"] * 2, f"default({x} / best({x} over entries), 0)", f"rank({x} * 2 + 1)",
                       f"best({x} over entries)", f"default(mean({x} over entries within all), 0)", f"default(variance({x} over entries), 0)",
                       f"default(sample_variance({x} over entries), 1)", f"default(best(2, {x} over entries), 0)",
                       f"default({rng.choice(['worst', 'median'])}({x} over entries), 0)", f"count({x} > 2 over entries)",
                       f"sum_best(2, {x} over entries)"])


NUMBERS = (sum_, sum_, difference, product, quotient, power, minus, several, several, one, rounded, irrational, conditional,
           of_dates, of_dates, *[reduction] * 6, of_group, of_group)


def seldom(rng, names):
    """One of the functions that number() comes to least often."""
    x, mode = atom(rng, names), rng.choice(MODES)
    pool = [f"round(exp(min({x}, 4)), 2, {mode})", f"round(log10(abs({x}) + 1), 1, {mode})", f"round(ln(abs({x}) + 1), 2, {mode})", f"floor(sqrt(abs({x})) * 3)",
            f"round_to((abs({x}) + 1) ^ 1.5, 0.5, {mode})"]
    pool += [of_dates(rng, names, 1) for _ in range(6)] if names.moments else []
    pool += [f"default({rng.choice(['variance', 'variance', 'sample_variance'])}({rng.choice(names.numbers)} over entries), 1)"] * 4 if names.grouped and names.numbers else []
    pool += [of_group(rng, names, 1) for _ in range(4)] if names.grouped else []
    pool += [marks_reduction(rng, names, 1) for _ in range(4)] if names.marks else []
    for axis, inner in names.finer.items():
        pool += [f"default({name}({finer_number(rng, inner)} over {axis}), 1)" for name in ("last", "first", "last", "worst")] if inner.numbers else []
        pool += [f"(if {rng.choice(['any', 'all'])}({rng.choice(inner.flags)} over {axis}) then 1 else 0)"] * 4 if inner.flags else []
    return rng.choice(pool)


# ---------------------------------------------------------------- flags


SURE = ("true", "3 > 2", "2 >= 1")
POSSIBLE = ("< 1", "< 2", "< 3", "<= 0", "<= 1", "<= 3", "> 0", "> 1", "> 2", ">= 1", ">= 2", ">= 3", "== 0", "== 1", "== 2", "!= 0", "!= 1", "!= 3")


def flag(rng, names, depth=1):
    if depth <= 0 or rng.random() < 0.4:
        return flag_atom(rng, names)
    a, b = flag(rng, names, depth - 1), flag(rng, names, depth - 1)
    if a in SURE:   # Else nobody could meet the condition, and konkurs says so.
        return f"({a}) or ({b})"
    return rng.choice([f"({a}) and ({b})", f"({a}) or ({b})", f"not ({a})", f"({a} or {b})",
                       f"({number(rng, names, depth - 1)}) {rng.choice(['<', '<=', '>', '>=', '==', '!='])} {constant(rng)}"])


def flag_atom(rng, names):
    pool = [lambda: rng.choice(SURE)]
    pool += [lambda: rng.choice(names.flags)] * 4 if names.flags else []
    pool += [lambda: f"default({rng.choice(names.unsure_flags)}, {rng.choice(['true', 'false'])})"] * 2 if names.unsure_flags else []
    pool += [lambda: f"given({rng.choice(names.unsure)})"] * 2 if names.unsure else []
    pool += [lambda: money_flag(rng, names)] if names.money else []
    pool += [lambda: f"{rng.choice(names.percents)} {rng.choice(['<=', '>'])} {rng.randint(1, 9) * 10}%"] if names.percents else []
    pool += [lambda: one_of(rng, names)] * 3 if names.choices else []
    pool += [lambda: f"{rng.choice(names.numbers)} {rng.choice(POSSIBLE)}"] * 4 if names.numbers else []
    pool += [lambda: f"{rng.choice(names.moments)} {rng.choice(['<=', '>='])} 2025-01-{rng.randint(10, 28)}"] if names.moments else []
    return rng.choice(pool)()


def money_flag(rng, names):
    name = rng.choice(names.money)
    return f"{name} {rng.choice(['<', '>='])} {rng.randint(3, 7) * 50 if name == 'fund' else rng.randint(2, 9) * 20} RUB"


def one_of(rng, names):
    name = rng.choice(sorted(names.choices))
    ids = names.choices[name]
    return rng.choice([f"{name} == {rng.choice(ids)}", f"{name} != {rng.choice(ids)}",
                       f"{name} in [{', '.join(rng.sample(ids, min(2, len(ids))))}]"])
