"""Tree of a formula -> value for one entry (and round, item, juror's mark where the formula is finer).

`scope` answers what names mean: name_axes, name_value, name_unit, table, group, expand (see contest.py).
"""

from fractions import Fraction
from typing import NamedTuple, Optional

from . import real
from .cells import local_time, moment
from .formula import parse
from .values import (DOES_NOT_APPLY, Absent, ContestError, Waiting, ceiling, first_obstacle, floor, mean, median, present,
                     round_to, strict)


class At(NamedTuple):
    entry: str
    round: Optional[str] = None
    item: Optional[str] = None
    juror: Optional[str] = None
    mark: object = None

    def bound(self):
        return {axis for axis in ("round", "item", "juror") if getattr(self, axis) is not None}


REDUCE = {
    "sum": lambda xs: sum(xs, Fraction(0)),
    "mean": lambda xs: mean(xs) if xs else Absent("nothing"),
    "median": lambda xs: median(xs) if xs else Absent("nothing"),
    "best": lambda xs: max(xs) if xs else Absent("nothing"),
    "worst": lambda xs: min(xs) if xs else Absent("nothing"),
    "last": lambda xs: xs[-1] if xs else Absent("nothing"),
    "first": lambda xs: xs[0] if xs else Absent("nothing"),
    "count": lambda xs: Fraction(sum(1 for x in xs if x is not False)),
    "any": any,
    "all": all,
}
RANKED = ("best", "sum_best")  # (k, x)


def compute(text, scope, at):
    """A formula or a plain number of contest.yaml."""
    return value(parse(str(text)), scope, at)


def value(tree, scope, at):
    return FORMS[tree[0]](tree, scope, at)


def axes(tree, scope, within=None):
    """What is finer than an entry in it; within: the axes of the rule that it is the formula of, when that is asked for."""
    kind = tree[0]
    if kind == "name":
        return scope.name_axes(tree[1], within)
    if kind == "call" and isinstance(tree[3], list):
        return union(tree[2], scope, within)
    if kind == "call":
        inner = union(tree[2], scope)
        if tree[1] == "chair":
            return inner - {"juror"}
        return inner - reduced(tree, inner) if reduces(tree, inner) else union(tree[2], scope, within)
    if kind in ("number", "text", "flag", "moment"):
        return set()
    return union([part for part in children(tree)], scope, within)


def children(tree):
    for part in tree[1:]:
        if isinstance(part, tuple):
            yield part
        if isinstance(part, list):
            yield from part


def union(trees, scope, within=None):
    return set().union(*(axes(tree, scope, within) for tree in trees))


def reduces(tree, inner):
    _, name, arguments, axis = tree
    few = len(arguments) == (1 if name in REDUCE else 2)
    return axis is not None or (name in REDUCE or name in RANKED) and bool(inner) and (few or name in RANKED)


def reduced(tree, inner):
    return {tree[3]} if tree[3] else inner


def unit(tree, scope):
    """'%' , 'RUB' or None, as far as it can be seen."""
    kind = tree[0]
    if kind == "number":
        return tree[2]
    if kind == "name":
        return scope.name_unit(tree[1])
    if kind == "call":
        if tree[1] == "percent":
            return "%"
        return None if tree[1] in ("count", "rank", "entries", "days", "year") else unit(tree[2][-1], scope)
    if kind == "binary" and tree[1] == "/":
        return None if unit(tree[3], scope) else unit(tree[2], scope)
    if kind in ("binary", "minus"):
        return next((u for u in (unit(part, scope) for part in children(tree)) if u), None)
    return unit(tree[2], scope) if kind == "if" else None


# ---------------------------------------------------------------- one function for each form


def number_form(tree, scope, at):
    return tree[1]


def moment_form(tree, scope, at):
    return moment(tree[1], scope.zone)


def name_form(tree, scope, at):
    return scope.name_value(tree[1], at)


def minus_form(tree, scope, at):
    return strict(lambda x: arithmetic("-", Fraction(0), x), value(tree[1], scope, at))


def not_form(tree, scope, at):
    return strict(lambda x: not x, value(tree[1], scope, at))


def if_form(tree, scope, at):
    condition = value(tree[1], scope, at)
    if not present(condition):
        return condition
    return value(tree[2 if condition else 3], scope, at)


def in_form(tree, scope, at):
    ids = scope.ids_of(tree[1])
    return strict(lambda x, *of: x in of, value(tree[1], scope, at), *(beside(ids, part, scope, at) for part in tree[2]))


def beside(ids, tree, scope, at):
    """What stands beside a choice is one of its ids, whatever else may be called so."""
    return tree[1] if tree[0] == "name" and tree[1] in ids else value(tree, scope, at)


def binary_form(tree, scope, at):
    _, operator, left, right = tree
    if operator in ("==", "!="):
        a, b = beside(scope.ids_of(right), left, scope, at), beside(scope.ids_of(left), right, scope, at)
    else:
        a, b = value(left, scope, at), value(right, scope, at)
    if operator in ("and", "or"):
        return logical(operator == "or", a, b)
    return strict(lambda x, y: COMPARE[operator](x, y) if operator in COMPARE else arithmetic(operator, x, y), a, b)


def logical(decisive, a, b):
    if a is decisive or b is decisive:
        return decisive
    if isinstance(a, Waiting) or isinstance(b, Waiting):  # It may yet turn out to suffice.
        return a if isinstance(a, Waiting) else b
    return strict(lambda x, y: not decisive, a, b)


COMPARE = {
    "==": lambda x, y: x == y, "!=": lambda x, y: x != y, "<": lambda x, y: x < y,
    "<=": lambda x, y: x <= y, ">": lambda x, y: x > y, ">=": lambda x, y: x >= y,
}


def arithmetic(operator, a, b):
    if operator == "^":
        return real.power(a, b)
    if isinstance(a, real.Real) or isinstance(b, real.Real):
        return real.arithmetic(operator, a, b)
    if operator == "/":
        return a / b if b else Absent("division_by_zero")
    return a + b if operator == "+" else a - b if operator == "-" else a * b


def look_up_form(tree, scope, at):
    keys = [value(part, scope, at) for part in tree[2]]
    return strict(lambda *found: scope.table(tree[1], found), *keys)


def call_form(tree, scope, at):
    _, name, arguments, axis = tree
    if isinstance(axis, list):
        return strict(lambda xs: best_of(name, int(arguments[0][1]), sorted(xs, reverse=True)) if len(arguments) == 2 else over_entries(name, xs),
                      of_group(arguments[-1:], scope, at, None if axis == ["rank_within"] else axis))
    if name in SPECIAL:
        return SPECIAL[name](arguments, scope, at)
    finer = union(arguments, scope) - at.bound()
    if reduces(tree, finer):
        return reduction(tree, scope, at, {axis} if axis else finer)
    if name not in PLAIN:
        raise ContestError(f"no such function, or nothing finer for it: {name}")
    return strict(PLAIN[name], *(value(part, scope, at) for part in arguments))


def reduction(tree, scope, at, over):
    """Absent values are left out; one that waits makes the whole wait."""
    _, name, arguments, _ = tree
    values = [value(arguments[-1], scope, finer) for finer in scope.expand(at, over, arguments[-1])]
    if values and all(x == DOES_NOT_APPLY for x in values):
        return DOES_NOT_APPLY
    values = [x for x in values if not isinstance(x, Absent)]
    if len(arguments) == 1:
        return strict(lambda *xs: REDUCE[name](list(xs)), *values)
    k = value(arguments[0], scope, at)
    return strict(lambda n, *xs: best_of(name, int(n), sorted(xs, reverse=True)), k, *values)


def best_of(name, k, ordered):
    if name == "sum_best":
        return sum(ordered[:k], Fraction(0))
    return ordered[k - 1] if 1 <= k <= len(ordered) else Absent("nothing")


# ---------------------------------------------------------------- functions


def rounding(step_of):
    def decide(x, how, mode):
        step = step_of(how)
        exact = real.snapped(x, step) if isinstance(x, real.Real) else x
        return round_to(exact, step, mode)
    return decide


def rounding_call(step_of):
    def call(arguments, scope, at):
        x, how = value(arguments[0], scope, at), value(arguments[1], scope, at)
        mode = arguments[2][1]
        return strict(lambda a, b: rounding(step_of)(a, b, mode), x, how)
    return call


def whole(function):
    return lambda x: function(real.snapped(x, Fraction(1)) if isinstance(x, real.Real) else x)


def given(arguments, scope, at):
    x = value(arguments[0], scope, at)
    return x if isinstance(x, Waiting) else present(x)


def default(arguments, scope, at):
    x = value(arguments[0], scope, at)
    return value(arguments[1], scope, at) if isinstance(x, Absent) else x


def of_group(arguments, scope, at, within=None):
    """Values of the argument for every entry of the ranking group, or of another: those that are there, or what obstructs."""
    group = scope.group(at.entry, within)
    if not present(group):
        return group
    values = [value(arguments[0], scope, At(entry)) for entry in group]
    return first_obstacle([x for x in values if isinstance(x, Waiting)]) or [x for x in values if present(x)]


def rank(arguments, scope, at):
    own, others = value(arguments[0], scope, at), of_group(arguments, scope, at)
    return strict(lambda x, xs: Fraction(1 + sum(1 for y in xs if y > x)), own, others)


def over_entries(name, values):
    squares = [(x - mean(values)) ** 2 for x in values] if "variance" in name else []
    if name == "variance":
        return mean(squares) if values else Absent("nothing")
    if name == "sample_variance":
        return sum(squares) / (len(values) - 1) if len(values) > 1 else Absent("nothing")
    return REDUCE[name](list(values))


def entries(arguments, scope, at):
    return strict(lambda group: Fraction(len(group)), scope.group(at.entry))


def chair(arguments, scope, at):
    """What the chair has of a value of each juror."""
    found = [finer for finer in scope.expand(at, {"juror"}, arguments[0]) if scope.contest.jury[finer.juror].role == "chair"]
    return value(arguments[0], scope, found[0]) if found else Absent("no chair")


def maximum(arguments, scope, at):
    return scope.greatest(arguments[0][1], at)


def days(a, b):
    return Fraction((local_time(b).date() - local_time(a).date()).days)


SPECIAL = {
    "round": rounding_call(lambda digits: Fraction(10) ** -int(digits)), "round_to": rounding_call(lambda step: step),
    "given": given, "default": default, "rank": rank, "entries": entries, "chair": chair, "maximum": maximum,
}
PLAIN = {
    "min": lambda *xs: min(xs), "max": lambda *xs: max(xs), "sum": lambda *xs: sum(xs, Fraction(0)),
    "mean": lambda *xs: mean(xs), "median": lambda *xs: median(xs), "abs": abs,
    "floor": whole(floor), "ceiling": whole(ceiling), "percent": lambda x: x,
    "year": lambda m: Fraction(local_time(m).year), "days": days,
    "sqrt": real.square_root, "exp": real.exponential, "ln": real.logarithm, "log10": real.decimal_logarithm,
}
FORMS = {
    "number": number_form, "text": number_form, "flag": number_form, "moment": moment_form, "name": name_form,
    "minus": minus_form, "not": not_form, "if": if_form, "in": in_form, "binary": binary_form,
    "look up": look_up_form, "call": call_form,
}
