"""Text of a formula -> tree of tuples, by precedence climbing.

    ('number', Fraction, unit)  ('text', str)  ('flag', bool)  ('moment', str)  ('name', str)
    ('call', name, [trees], axis or None)  ('look up', table, [trees])
    ('binary', operator, left, right)  ('minus', tree)  ('not', tree)  ('in', tree, [trees])  ('if', c, a, b)
"""

import re
from fractions import Fraction
from functools import lru_cache

from .values import ContestError

TOKEN = re.compile(r"""
    (?P<space>\s+)
  | (?P<moment>\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)
  | (?P<number>\d+(\.\d+)?)
  | (?P<text>'[^']*')
  | (?P<name>[^\W\d]\w*(\.\w+)*)
  | (?P<sign><=|>=|==|!=|[-+*/^<>(),%\[\]])
""", re.VERBOSE)

# Binary operators: precedence (higher binds tighter), whether the right side may hold the same precedence again.
BINARY = {
    "or": (1, False), "and": (2, False),
    "==": (4, None), "!=": (4, None), "<": (4, None), "<=": (4, None), ">": (4, None), ">=": (4, None), "in": (4, None),
    "+": (5, False), "-": (5, False), "*": (6, False), "/": (6, False), "^": (8, True),
}
NOT, MINUS = 3, 7
UNITS = ("RUB",)


def tokens(text):
    found, at = [], 0
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise ContestError(f"formula: cannot read {text[at:]!r}")
        at = match.end()
        if match.lastgroup != "space":
            found.append((match.lastgroup, match.group()))
    return found + [("end", "")]



class Parser:
    def __init__(self, text):
        self.text, self.tokens, self.at = text, tokens(text), 0

    def peek(self):
        return self.tokens[self.at][1]

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def accept(self, text):
        kind, found = self.tokens[self.at]
        if found == text and kind != "text":
            self.at += 1
            return True
        return False

    def expect(self, text):
        if not self.accept(text):
            raise ContestError(f"formula {self.text!r}: {text!r} expected, not {self.peek()!r}")

    def whole(self):
        tree = self.expression(0)
        if self.tokens[self.at][0] != "end":
            raise ContestError(f"formula {self.text!r}: {self.peek()!r} is too much")
        return tree

    def expression(self, least):
        left = self.prefix()
        while True:
            kind, operator = self.tokens[self.at]
            if kind == "text" or operator not in BINARY:
                return left
            precedence, right_again = BINARY[operator]
            if precedence < least:
                return left
            self.at += 1
            left = self.binary(operator, left, precedence if right_again else precedence + 1)

    def binary(self, operator, left, least):
        if operator == "in":
            self.expect("[")
            return ("in", left, self.trees("]"))
        return ("binary", operator, left, self.expression(least))

    def prefix(self):
        if self.accept("if"):
            condition = self.expression(0)
            self.expect("then")
            yes = self.expression(0)
            self.expect("else")
            return ("if", condition, yes, self.expression(0))
        if self.accept("not"):
            return ("not", self.expression(NOT + 1))
        if self.accept("-"):
            return ("minus", self.expression(MINUS + 1))
        return self.primary()

    def trees(self, closing):
        found = []
        while not self.accept(closing):
            found.append(self.expression(0))
            if not self.accept(","):
                self.expect(closing)
                break
        return found

    def primary(self):
        kind, text = self.take()
        if text == "(" and kind == "sign":
            tree = self.expression(0)
            self.expect(")")
            return tree
        if kind == "number":
            return self.number(Fraction(text))
        if kind == "text":
            return ("text", text[1:-1])
        if kind == "moment":
            return ("moment", text)
        if kind == "name":
            return self.name(text)
        raise ContestError(f"formula {self.text!r}: {text!r} is out of place")

    def number(self, value):
        if self.accept("%"):
            return ("number", value / 100, "%")
        for unit in UNITS:
            if self.accept(unit):
                return ("number", value, unit)
        return ("number", value, None)

    def name(self, text):
        if text in ("true", "false"):
            return ("flag", text == "true")
        if self.accept("("):
            return self.call(text)
        if self.accept("["):
            return ("look up", text, self.trees("]"))
        return ("name", text)

    def call(self, name):
        arguments, axis, within = [], None, None
        while not self.accept(")"):
            arguments.append(self.expression(0))
            if self.accept("over"):
                axis = self.take()[1]
            if self.accept("within"):
                within = [self.take()[1]]
            if not self.accept(","):
                self.expect(")")
                break
        return ("call", name, arguments, within or ["rank_within"] if axis == "entries" else axis)


@lru_cache(maxsize=20000)
def parse(text):
    return Parser(text).whole()
