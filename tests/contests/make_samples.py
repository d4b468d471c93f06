#!/usr/bin/env python3
"""Writes contests/<id>/sample/*.csv: invented, the same on every machine, with the ties, recusals and gaps that rules are made for.

    make_samples.py [ID …]       run independent.py afterwards
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import independent  # noqa: E402
from samples import grants, kuzbass, practice, snow, tos, yard  # noqa: E402

MAKERS = {
    "snow-kaleidoscope": snow,
    "best-tos-committee": tos,
    "beautiful-yard": yard,
    "best-practice": practice,
    "your-kuzbass": kuzbass,
    "presidential-grants": grants,
}


def through(name):
    """A function: the entries of a folder that go on from the first stage, by the independent computation."""
    return lambda folder: {entry["entry"] for entry in independent.CONTESTS[name].first_stage(folder, [])}


def make(name, folder):
    MAKERS[name].make(folder, through(name))


if __name__ == "__main__":
    for contest in sys.argv[1:] or MAKERS:
        make(contest, independent.sample(contest))
