"""The cookbook holds all the rules: a section for each of the 106, with an example of the catalogue of its own."""

import re

from console import ROOT
import excerpts

BOOK = ROOT / "docs/ru/правила.md"
SECTION = re.compile(r'^### (\d+)\. ', re.MULTILINE)
ALL = range(1, 107)


def wrong():
    parts = SECTION.split(BOOK.read_text(encoding="utf-8"))
    numbers, bodies = [int(number) for number in parts[1::2]], parts[2::2]
    if numbers != list(ALL):
        return ["the sections are not 1 to 106, each once, in order"]
    return [f"rule {number} shows nothing of its own in the catalogue" for number, body in zip(numbers, bodies)
            if not any(match[1].startswith(f"tests/catalogue/{number:03}-") for match in excerpts.BLOCK.finditer(body))]
