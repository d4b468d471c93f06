import unittest
from fractions import Fraction

from second_scorer.cells import moment
from second_scorer.evaluate import At, compute
from second_scorer.values import Absent, Waiting, rounded


class Scope:
    """Names of one entry without anything finer."""
    zone = "UTC"
    names = {"a": Fraction(3), "b": Fraction(0), "gone": Absent("not_given"), "late": Waiting("marks"), "yes": True, "place": "yard",
             "yard": "yard", "house": "house", "sent": moment("2025-03-01 12:00", "UTC")}

    def name_axes(self, name, within=None):
        return set()

    def ids_of(self, tree):
        return set()

    def name_value(self, name, at):
        return self.names[name]


class Formula(unittest.TestCase):
    def test_values(self):
        rows = (
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("-2 ^ 2", -4), ("2 ^ 3 ^ 2", 512), ("2 ^ -1", Fraction(1, 2)), ("-a * 2", -6),
            ("10 - 2 - 3", 5), ("12 / 3 / 2", 2), ("1 / 3", Fraction(1, 3)), ("30%", Fraction(3, 10)), ("15000 RUB / 1000 RUB", 15),
            ("not a == 3", False), ("not b > a or yes", True), ("yes and a >= 3", True), ("true or false and false", True),
            ("if a > 2 then 1 else 0", 1), ("if a > 5 then 1 else if a > 2 then 2 else 3", 2),
            ("place == yard", True), ("place in [house, yard]", True), ("place != house", True),
            ("a / b", Absent("division_by_zero")), ("gone + 1", Absent("not_given")), ("late + 1", Waiting("marks")),
            ("gone + late", Absent("not_given")), ("default(gone, 4)", 4), ("given(gone)", False), ("given(a)", True),
            ("gone > 1 or yes", True), ("gone > 1 and not yes", False), ("late > 1 and false", False), ("gone > 1", Absent("not_given")),
            ("if yes then a else gone", 3), ("min(3, 1, 2)", 1), ("median(1, 2, 3, 10)", Fraction(5, 2)), ("mean(1, 2)", Fraction(3, 2)),
            ("floor(-0.5)", -1), ("ceiling(-0.5)", 0), ("abs(-3)", 3), ("round(2.5, 0, half_even)", 2), ("round(-2.5, 0, half_up)", -3),
            ("round(125, -1, half_down)", 120), ("round_to(1.3, 0.25, up)", Fraction(3, 2)), ("year(sent)", 2025),
            ("days(2025-02-27, sent)", 2), ("sent > 2025-03-01", True), ("sent <= 2025-03-01T12:00", True),
            ("round(sqrt(2), 3, floor)", Fraction(1414, 1000)), ("round(sqrt(2.25), 1, floor)", Fraction(3, 2)),
            ("floor(sqrt(2) * sqrt(2))", 2), ("round(exp(1), 2, up)", Fraction(272, 100)), ("ceiling(log10(1000))", 3),
            ("round(8 ^ (1 / 3), 2, down)", 2), ("floor(ln(0 - 1))", Absent("undefined")),
        )
        for text, expected in rows:
            with self.subTest(text):
                self.assertEqual(compute(text, Scope(), At("e")), expected)

    def test_rounding_modes(self):
        names = ("half_up", "half_even", "half_down", "up", "down", "floor", "ceiling")
        rows = {"2.5": (3, 2, 2, 3, 2, 2, 3), "-2.5": (-3, -2, -2, -3, -2, -3, -2), "2.4": (2, 2, 2, 3, 2, 2, 3),
                "-2.6": (-3, -3, -3, -3, -2, -3, -2), "3.5": (4, 4, 3, 4, 3, 3, 4), "0": (0,) * 7}
        for text, expected in rows.items():
            found = tuple(rounded(Fraction(text), {"digits": "0", "mode": mode}) for mode in names)
            self.assertEqual(found, expected, text)


if __name__ == "__main__":
    unittest.main()
