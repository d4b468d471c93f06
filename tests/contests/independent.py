#!/usr/bin/env python3
"""The results of the six contests, computed a second time from the regulations' words. Python's standard library only.

    independent.py [ID …]      writes contests/<id>/sample/expected.csv
"""

import csv
import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from by_hand import grants, kuzbass, practice, snow, tos, yard  # noqa: E402
from by_hand.kit import COLUMNS  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CONTESTS = {
    "snow-kaleidoscope": snow,
    "best-tos-committee": tos,
    "beautiful-yard": yard,
    "best-practice": practice,
    "your-kuzbass": kuzbass,
    "presidential-grants": grants,
}


def sample(name):
    return ROOT / "contests" / name / "sample"


def as_csv(rows):
    stages = list(dict.fromkeys(row["stage"] for row in rows))
    rows = sorted(rows, key=lambda row: (stages.index(row["stage"]), row["nomination"], row["entry"]))
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def computed(name):
    """The text of expected.csv."""
    return as_csv(CONTESTS[name].compute(sample(name)))


if __name__ == "__main__":
    for contest in sys.argv[1:] or CONTESTS:
        (sample(contest) / "expected.csv").write_text(computed(contest), encoding="utf-8")
