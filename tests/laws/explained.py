"""`konkurs explain` on random contests: every sum that it prints is computed again from the numbers that stand in it."""

import importlib.machinery
import importlib.util
import tempfile
from pathlib import Path

from konkurs import ROOT

ENTRIES = 2   # Of each contest.


def by_hand():
    """tests/check.d/explanations, which does it for the six contests."""
    loader = importlib.machinery.SourceFileLoader("explanations", str(ROOT / "tests" / "check.d" / "explanations"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


BY_HAND = by_hand()


def mistakes(made):
    """What does not add up, and how many sums there were."""
    found, sums = [], 0
    with tempfile.TemporaryDirectory(prefix="konkurs-laws-") as folder:
        made.write(folder)
        for row in made.rows["entries"][:ENTRIES]:
            wrong, count = BY_HAND.check_entry((Path(folder), row["entry"]))
            found, sums = found + [f"explain: {line}" for line in wrong], sums + count
    return found, sums
