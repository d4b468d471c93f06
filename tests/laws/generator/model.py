"""A made contest: the definition as dictionaries with text scalars, the files as rows; and how both are written."""

import csv
import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

PLAIN = re.compile(r"[A-Za-zА-Яа-я_][\wА-Яа-я.]*( [\wА-Яа-я.]+)*|-?\d+(\.\d+|/\d+)?|-?\d+\.\.-?\d+|~|\d+ RUB")
TRAPS = {"yes", "no", "on", "off", "null", "y", "n"}


@dataclass
class Made:
    definition: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)    # name -> (columns, [row dictionaries])

    @property
    def rows(self):
        return {name: [{column: row.get(column, "") for column in columns} for row in rows]
                for name, (columns, rows) in self.files.items()}

    def has(self, name):
        return name in self.files

    def write(self, folder, hand=None):
        folder, hand = Path(folder), hand or PLAIN_HAND
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "contest.yaml").write_text("\n".join(block(self.definition, "")) + "\n", "utf-8")
        for name, (columns, rows) in self.files.items():
            (folder / f"{name}.csv").write_bytes(table(columns, rows, hand).encode(hand.encoding))


class Hand(NamedTuple):
    """How somebody's spreadsheet writes a file."""
    delimiter: str = ","
    encoding: str = "utf-8"
    line_end: str = "\n"
    decimal: str = "."
    quoting: int = csv.QUOTE_MINIMAL


PLAIN_HAND = Hand()
HANDS = (Hand(";", "utf-8-sig", "\r\n", ","), Hand("\t", "utf-16", "\r\n", ","), Hand(";", "cp1251", "\n", ","),
         Hand(",", "utf-8", "\r\n", ".", csv.QUOTE_ALL))


def table(columns, rows, hand):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=hand.delimiter, lineterminator=hand.line_end, quoting=hand.quoting)
    writer.writerow(columns)
    writer.writerows([[cell(row.get(column, ""), hand) for column in columns] for row in rows])
    return text.getvalue()


def cell(text, hand):
    return text.replace(".", hand.decimal) if re.fullmatch(r"-?\d+\.\d+", text) else text


# ---------------------------------------------------------------- YAML


def block(value, indent):
    """A mapping as lines; what is inside its values on one line when it is short."""
    for key, inner in value.items():
        short = flow(inner)
        if isinstance(inner, dict) and inner and (not indent or len(short) > 100):
            yield f"{indent}{scalar(key)}:"
            yield from block(inner, indent + "  ")
        elif isinstance(inner, list) and len(short) > 60 and inner and isinstance(inner[0], dict):
            yield f"{indent}{scalar(key)}:"
            yield from (f"{indent}  - {flow(element)}" for element in inner)
        else:
            yield f"{indent}{scalar(key)}: {short}"


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    return scalar(value)


def scalar(value):
    text = str(value)
    if PLAIN.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"
