"""Irrational steps: sixty digits, and values that are exactly on a grid are recognised."""

from decimal import Context, Decimal, localcontext
from fractions import Fraction
from math import isqrt

from .values import Absent

DIGITS = 60
NEAR = Fraction(1, 10 ** 40)


class Real:
    """An irrational number, or one that may be: 60 decimal digits."""

    def __init__(self, decimal):
        self.decimal = decimal


def to_decimal(x):
    if isinstance(x, Real):
        return x.decimal
    return Context(prec=DIGITS).divide(Decimal(x.numerator), Decimal(x.denominator))


def snapped(real, step):
    """The fraction behind a real, moved onto halves of `step` when it is there up to the last digits."""
    x = Fraction(real.decimal)
    half = step / 2
    whole = round(x / half)
    return whole * half if abs(x / half - whole) < NEAR else x


def exact_root(x):
    up, down = isqrt(x.numerator), isqrt(x.denominator)
    return Fraction(up, down) if up * up == x.numerator and down * down == x.denominator else None


def arithmetic(operator, a, b):
    with localcontext(Context(prec=DIGITS)):
        left, right = to_decimal(a), to_decimal(b)
        if operator == "/" and right == 0:
            return Absent("division_by_zero")
        return Real({"+": left.__add__, "-": left.__sub__, "*": left.__mul__, "/": left.__truediv__}[operator](right))


def power(base, exponent):
    if isinstance(exponent, Fraction) and exponent.denominator == 1 and isinstance(base, Fraction):
        if base == 0 and exponent < 0:
            return Absent("division_by_zero")
        return base ** int(exponent)
    if isinstance(base, Fraction) and base < 0:
        return Absent("undefined")
    if isinstance(base, Fraction) and base in (0, 1):
        if base == 0 and isinstance(exponent, Fraction) and exponent < 0:
            return Absent("division_by_zero")
        return base
    with localcontext(Context(prec=DIGITS)):
        return Real(to_decimal(base) ** to_decimal(exponent))


def square_root(x):
    if isinstance(x, Real):
        with localcontext(Context(prec=DIGITS)):
            return Real(x.decimal.sqrt())
    if x < 0:
        return Absent("undefined")
    root = exact_root(x)
    if root is not None:
        return root
    with localcontext(Context(prec=DIGITS)):
        return Real(to_decimal(x).sqrt())


def exponential(x):
    if x == 0:
        return Fraction(1)
    with localcontext(Context(prec=DIGITS)):
        return Real(to_decimal(x).exp())


def logarithm(x):
    if isinstance(x, Fraction) and x <= 0:
        return Absent("undefined")
    if x == 1:
        return Fraction(0)
    with localcontext(Context(prec=DIGITS)):
        return Real(to_decimal(x).ln())


def decimal_logarithm(x):
    if isinstance(x, Fraction) and x <= 0:
        return Absent("undefined")
    if isinstance(x, Fraction):
        for n in range(-30, 31):
            if x == Fraction(10) ** n:
                return Fraction(n)
    with localcontext(Context(prec=DIGITS)):
        return Real(to_decimal(x).log10())
