"""A value is present (Fraction, bool, str for choices and texts, Moment), Absent for a reason, or Waiting for people."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Absent:
    why: str


@dataclass(frozen=True)
class Waiting:
    why: str


@dataclass(frozen=True, order=True)
class Moment:
    seconds: int
    zone: str = "UTC"


NOT_APPLICABLE = Absent("not_applicable")      # a criterion: it adds nothing
DOES_NOT_APPLY = Absent("does not apply")      # such a criterion's name in a formula


class ContestError(Exception):
    """The folder says something that the language does not allow."""


def present(value):
    return not isinstance(value, (Absent, Waiting))


def first_obstacle(values):
    """Absent before waiting: where one argument is absent, the result is absent whatever people may still say."""
    for kind in (Absent, Waiting):
        for value in values:
            if isinstance(value, kind):
                return value
    return None


def strict(function, *values):
    obstacle = first_obstacle(values)
    return function(*values) if obstacle is None else obstacle


def floor(x):
    return Fraction(x.numerator // x.denominator)


def ceiling(x):
    return -floor(-x)


def nearest(x, tie):
    """The nearest whole number; `tie` decides between the two when both are equally near."""
    below = floor(x)
    part = x - below
    if part * 2 == 1:
        return tie(below)
    return below if part * 2 < 1 else below + 1


MODES = {
    "floor": floor,
    "ceiling": ceiling,
    "up": lambda x: ceiling(x) if x > 0 else floor(x),
    "down": lambda x: floor(x) if x > 0 else ceiling(x),
    "half_up": lambda x: nearest(x, lambda below: below + 1 if x > 0 else below),
    "half_down": lambda x: nearest(x, lambda below: below if x > 0 else below + 1),
    "half_even": lambda x: nearest(x, lambda below: below if below % 2 == 0 else below + 1),
}


def round_to(x, step, mode):
    return MODES[mode](x / step) * step


def round_digits(x, digits, mode):
    return round_to(x, Fraction(10) ** -int(digits), mode)


def rounded(x, rule):
    """By a rounding of contest.yaml: {digits, mode} or {step, mode}; no rule, or `none`: as it is."""
    if rule in (None, "none") or not present(x):
        return x
    if "step" in rule:
        return round_to(x, Fraction(rule["step"]), rule["mode"])
    return round_digits(x, int(rule["digits"]), rule["mode"])


def mean(xs):
    return sum(xs, Fraction(0)) / len(xs)


def median(xs):
    ordered = sorted(xs)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
