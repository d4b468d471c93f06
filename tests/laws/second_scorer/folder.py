"""A contest's folder as it is written: contest.yaml with every scalar as text, CSV files as lists of rows."""

import csv
import io
from pathlib import Path

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
FILES = ("entries", "nominations", "items", "rounds", "jury", "assignments", "scores", "decisions")


class Folder:
    def __init__(self, path, data=None):
        self.path = Path(path)
        self.definition = yaml.load((self.path / "contest.yaml").read_text("utf-8-sig"), LOADER)
        self.data = Path(data) if data else self.data_folder()
        self.rows = {name: read_rows(self.data / f"{name}.csv") for name in FILES}

    def data_folder(self):
        return self.path if (self.path / "entries.csv").exists() else self.path / "sample"

    def has(self, name):
        return (self.data / f"{name}.csv").exists()


def read_rows(path):
    """Rows as dictionaries by column name; cells without the spaces around them; a missing cell is empty."""
    if not path.exists():
        return []
    text = decoded(path.read_bytes())
    lines = [line for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text)) if any(line)]
    if not lines:
        return []
    header = [name.strip() for name in lines[0]]
    return [dict(zip(header, [cell.strip() for cell in line] + [""] * len(header))) for line in lines[1:]]


def decoded(raw):
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1251")


def delimiter(text):
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)
