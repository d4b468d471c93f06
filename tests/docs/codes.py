"""A Russian page lists every message: between <!-- codes: DOCUMENT --> and <!-- /codes --> stands a table of the codes that docs/DOCUMENT
explains, with what it says of them in Russian. That each code is explained there is held by rules_tests and records_tests."""

import re

from console import ROOT

BLOCK = re.compile(r"^<!-- codes: (\S+) -->\n.*?^<!-- /codes -->$", re.MULTILINE | re.DOTALL)
SECTION = re.compile(r"^## (.+?)$|^### ([a-z0-9-]+)\n\n(.+?)$", re.MULTILINE)
LINK = re.compile(r"\]\((?!http)")


def explained(document):
    """Chapter by chapter: its head in Russian, and each code with what happened and what to do about it."""
    chapters = [("", [])]
    for head, code, words in SECTION.findall((ROOT / "docs" / document).read_text(encoding="utf-8")):
        if head:
            chapters.append((head.partition(" / ")[0], []))
        else:
            what, _, cure = LINK.sub("](../", words).replace("|", r"\|").partition("**Что делать:**")
            chapters[-1][1].append((f"`{code}`", what.strip(), upper(cure.strip())))
    return [chapter for chapter in chapters if chapter[1]]


def upper(sentence):
    return sentence[:1].upper() + sentence[1:]


def table(codes):
    width = 3 if any(cure for _, _, cure in codes) else 2
    rows = [("код", "что случилось", "что делать"), ("---",) * 3, *codes]
    return "\n".join(f"| {' | '.join(row[:width])} |" for row in rows).replace("| --- | --- | --- |", "|---|---|---|").replace("| --- | --- |", "|---|---|")


def tables(document):
    return "\n\n".join((f"### {head}\n\n" if head else "") + table(codes) for head, codes in explained(document))


def as_it_is(text):
    return BLOCK.sub(lambda found: f"<!-- codes: {found[1]} -->\n{tables(found[1])}\n<!-- /codes -->", text)
