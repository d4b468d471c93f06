"""A document shows definitions that are tested elsewhere: ```yaml FOLDER KEY … is those keys of FOLDER/contest.yaml, as they stand there.

KEY is a key of the top (`criteria`) or what stands under it (`criteria.design`). Where a folder of the catalogue has only contest.wanted.yaml,
the block is taken from it, and a line above it says that the rule can't be said yet.
"""

import re

from console import ROOT

NOT_YET = "*Пока сказать нельзя; задумано так:*\n\n"
BLOCK = re.compile(rf"^(?:{re.escape(NOT_YET)})?```yaml (\S+)((?: \S+)+)\n.*?^```$", re.MULTILINE | re.DOTALL)
SECTION = re.compile(r"^### (\d+)\. ", re.MULTILINE)


def contest(folder):
    """The contest's text, and what has to stand above it."""
    said, wanted = (ROOT / folder / name for name in ("contest.yaml", "contest.wanted.yaml"))
    return (said.read_text(encoding="utf-8"), "") if said.exists() else (wanted.read_text(encoding="utf-8"), NOT_YET)


def entry(lines, name, indent):
    """The line of that key with everything that stands under it."""
    start = next((at for at, line in enumerate(lines) if line.startswith(f"{' ' * indent}{name}:")), None)
    if start is None:
        raise LookupError(f"no {name}")
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" " * (indent + 1))):
        end += 1
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return lines[start:end]


def excerpt(text, keys):
    shown, parent = [], None
    for top, _, name in (key.partition(".") for key in keys):
        block = entry(text.splitlines(), top, 0)
        if not name:
            shown += block
        else:
            shown += block[:1] * (top != parent) + entry(block, name, 2)
        parent = top
    return "".join(line + "\n" for line in shown)


def shown(match):
    folder, keys = match[1], match[2]
    text, remark = contest(folder)
    try:
        body = excerpt(text, keys.split())
    except LookupError as unknown:
        raise LookupError(f"{folder}: {unknown}") from None
    return f"{remark}```yaml {folder}{keys}\n{body}```"


def as_it_is(text):
    return BLOCK.sub(shown, text)
