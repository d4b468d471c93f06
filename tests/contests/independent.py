#!/usr/bin/env python3
"""The results of the six contests, computed a second time from the regulations' words. Python's standard library only.

    independent.py [ID …]            writes contests/<id>/sample/expected.csv
    independent.py --check [ID …]    says whether the files are what it computes; status 1 when not
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


def as_csv(rows):
    stages = list(dict.fromkeys(row["stage"] for row in rows))
    rows = sorted(rows, key=lambda row: (stages.index(row["stage"]), row["nomination"], row["entry"]))
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def main(arguments):
    check = "--check" in arguments
    wrong = 0
    for name in [argument for argument in arguments if argument != "--check"] or CONTESTS:
        sample = ROOT / "contests" / name / "sample"
        computed = as_csv(CONTESTS[name].compute(sample))
        expected = sample / "expected.csv"
        if not check:
            expected.write_text(computed, encoding="utf-8")
        elif not expected.exists() or expected.read_text(encoding="utf-8") != computed:
            print(f"{name}: expected.csv is not what independent.py computes")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
