#!/usr/bin/env python3
"""A second implementation of base/'s numbers, on Python's own integers, fractions and decimals.

exact_oracle.py SEED COUNT prints COUNT lines `operation|argument|…|expected`; numbers are written n/d in lowest terms, and
`none` stands for no value. tests/base/exact_laws_test.cc computes every line again."""

import decimal
import random
import sys
from fractions import Fraction

MODES = ["half_up", "half_even", "half_down", "up", "down", "floor", "ceiling"]
decimal.getcontext().prec = 80


def shown(value):
    return "none" if value is None else f"{value.numerator}/{value.denominator}"


def integer(r):
    edge = r.choice([0, 1, 10, 1000, 2**31, 2**32, 2**62, 2**63, 2**64, 10**18, 10**40])
    spread = r.choice([2, 100, 10**6, 2**32, 2**61])
    return r.choice([-1, 1]) * (edge + r.randint(-spread, spread))


def fraction(r):
    kind = r.randrange(6)
    if kind == 0:
        return Fraction(r.randint(-1000, 1000), r.randint(1, 60))
    if kind == 1:
        return Fraction(r.randint(-10**9, 10**9), 10 ** r.randint(0, 9))
    if kind == 2:
        return Fraction(integer(r))
    if kind == 3:
        return Fraction(r.randint(-20, 20), r.choice([1, 2, 4, 5, 10]))
    return Fraction(integer(r), integer(r) or 1)


def rounded_integer(value, mode):
    below = value.numerator // value.denominator
    rest = value - below
    if rest == 0:
        return below
    above = below + 1
    toward_zero, away = (below, above) if value > 0 else (above, below)
    fixed = {"up": away, "down": toward_zero, "floor": below, "ceiling": above}
    if mode in fixed:
        return fixed[mode]
    if rest != Fraction(1, 2):
        return below if rest < Fraction(1, 2) else above
    even = below if below % 2 == 0 else above
    return {"half_up": away, "half_down": toward_zero, "half_even": even}[mode]


def rounded(value, step, mode):
    return rounded_integer(value / step, mode) * step


def decimal_text(value, digits):
    count = rounded_integer(value * 10**digits, "half_up")
    text = str(abs(count)).rjust(digits + 1, "0")
    if digits:
        text = text[:-digits] + "." + text[-digits:]
    return ("-" if count < 0 else "") + text


def exact_text(value):
    for digits in range(21):
        if (value * 10**digits).denominator == 1:
            return decimal_text(value, digits)
    return shown(value)


def integer_root(value, degree):
    """The greatest integer whose power does not exceed value, by bisection."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**degree <= value:
            low = middle
        else:
            high = middle - 1
    return low


def power_down(base, exponent, digits):
    """base^exponent rounded down to digits, by integers alone: floor(root(B)) = floor(root(floor(B)))."""
    inside = base**exponent.numerator * Fraction(10) ** (digits * exponent.denominator)
    return Fraction(integer_root(inside.numerator // inside.denominator, exponent.denominator), 10**digits)


def to_decimal(value):
    return decimal.Decimal(value.numerator) / decimal.Decimal(value.denominator)


def two(operation, function):
    def line(r):
        a, b = fraction(r), fraction(r)
        if r.randrange(8) == 0:
            b = r.choice([a, -a, Fraction(0), 1 / a if a else a])
        return [operation, shown(a), shown(b), function(a, b)]

    return line


def rounding_line(r):
    step = r.choice([Fraction(1), Fraction(1, 10), Fraction(1, 100), Fraction(1, 2), abs(fraction(r)) or Fraction(3)])
    value = fraction(r)
    if r.randrange(2):
        value = step * r.randint(-50, 50) / 2
    mode = r.choice(MODES)
    return ["round", shown(value), shown(step), mode, shown(rounded(value, step, mode))]


def power_line(r):
    value, exponent = fraction(r), r.randint(-12, 12)
    result = None if value == 0 and exponent < 0 else value**exponent
    return ["power", shown(value), str(exponent), shown(result)]


def parse_line(r):
    text = "".join(r.choice("0123456789") for _ in range(r.randint(0, r.choice([3, 40]))))
    if r.randrange(2):
        text += "." + "".join(r.choice("0123456789") for _ in range(r.randint(0, r.choice([3, 40]))))
    text = r.choice(["", "", "-", "+", "--", " ", "e"]) + text
    whole, point, decimals = text.lstrip("+-").partition(".")
    sound = whole.isdigit() and (decimals.isdigit() or not point) and text[:2] not in ("--", "+-")
    return ["parse", text, shown(Fraction(text) if sound else None)]


def real_power_line(r):
    base = Fraction(r.randint(1, 400), r.choice([1, 4, 9, 100, 10000]))
    if r.randrange(3) == 0:
        base = base ** r.choice([2, 3, 4])
    exponent = Fraction(r.randint(-7, 7), r.randint(1, 6))
    digits = r.randint(0, 12)
    return ["real_power", shown(base), shown(exponent), str(digits), shown(power_down(base, exponent, digits))]


def real_function_line(r):
    name = r.choice(["exp", "log", "log10"])
    value = Fraction(r.randint(1, 10**6), r.choice([1, 100, 9999])) if name != "exp" else Fraction(r.randint(-3000, 3000), 77)
    exactly = getattr(to_decimal(value), {"exp": "exp", "log": "ln", "log10": "log10"}[name])()
    return ["real_" + name, shown(value), shown(rounded(Fraction(exactly), Fraction(1, 10**25), "half_even"))]


LINES = [
    two("add", lambda a, b: shown(a + b)),
    two("subtract", lambda a, b: shown(a - b)),
    two("multiply", lambda a, b: shown(a * b)),
    two("divide", lambda a, b: shown(a / b if b else None)),
    two("order", lambda a, b: str((a > b) - (a < b))),
    two("floor", lambda a, b: shown(Fraction(a.numerator // a.denominator))),
    two("ceiling", lambda a, b: shown(Fraction(-(-a.numerator // a.denominator)))),
    two("abs", lambda a, b: shown(abs(a))),
    two("text", lambda a, b: exact_text(a)),
    two("decimal", lambda a, b: decimal_text(a, 3)),
    rounding_line, rounding_line, rounding_line, power_line, parse_line, real_power_line, real_function_line,
]


def main():
    r = random.Random(int(sys.argv[1]))
    for number in range(int(sys.argv[2])):
        print("|".join(LINES[number % len(LINES)](r)))


main()
