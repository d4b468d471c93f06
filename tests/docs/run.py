#!/usr/bin/env python3
"""What the documentation says is so: *.md and docs/**/*.md. The last line is "N passed, N failed".

    run.py [--rewrite]     --rewrite: what commands print and what definitions say now goes into the documents; read the diff
"""

import difflib
import sys

import codes
import console
import cookbook
import excerpts
import formulas
import keys
import links
import reference
import spoken
from console import ROOT


def documents():
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def shown(path, text):
    """What the document would show now, and what hinders it."""
    try:
        said = spoken.as_it_is(path.name, text)
        return console.as_it_is(codes.as_it_is(reference.as_it_is(excerpts.as_it_is(said)))), []
    except (LookupError, FileNotFoundError) as hindrance:
        return text, [f"{path.relative_to(ROOT)}: {hindrance}"]


def differences(path, rewrite):
    before = path.read_text(encoding="utf-8")
    now, hindrances = shown(path, before)
    if rewrite:
        path.write_text(now, encoding="utf-8")
        return hindrances
    name = str(path.relative_to(ROOT))
    return hindrances + [line.rstrip("\n") for line in difflib.unified_diff(before.splitlines(True), now.splitlines(True), name, "now")]


def main(*arguments):
    rewrite = "--rewrite" in arguments
    verdicts = [differences(path, rewrite) + links.wrong_in(path) for path in documents()]
    verdicts += [cookbook.wrong(), keys.wrong(), reference.wrong(), *map(formulas.wrong_in, formulas.DOCUMENTS)]
    for line in (line for verdict in verdicts for line in verdict):
        print(line)
    failed = sum(bool(verdict) for verdict in verdicts)
    print(f"{len(verdicts) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
