"""Under each code of docs/diagnostics-data.md that has a case in tests/diagnostics-data/, the example is what the program says of that
case: its first message of this code. (docs/diagnostics.md is held by rules_tests.)"""

import re

from console import ROOT

SECTION = re.compile(r"^(### ([a-z0-9-]+)\n.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^```\n.*?^```$", re.MULTILINE | re.DOTALL)
MESSAGE = re.compile(r"^\S.*?\[([a-z0-9-]+)\].*\n(?:[ \t]+.*\n)*", re.MULTILINE)
RAW = re.compile(r"^(\s*[^\s:]+(?::\d+:\d+(?=\+))?)(?:\+\d+)?: (?:(error|warning) (?=\[))?", re.MULTILINE)
WORDS = {"error": "ошибка ", "warning": "предупреждение ", None: ""}


def as_told(text):
    """The cases of tables keep the length of each place, and severities in English."""
    return RAW.sub(lambda found: f"{found[1]}: {WORDS[found[2]]}", text).replace("  hint: ", "  подсказка: ")


def example(code):
    path = ROOT / "tests/diagnostics-data" / code / "expected.ru.txt"
    if not path.exists():
        return None
    text = as_told(path.read_text(encoding="utf-8"))
    return next((found[0].rstrip("\n") for found in MESSAGE.finditer(text) if found[1] == code), None)


def as_it_is(name, text):
    if name != "diagnostics-data.md":
        return text

    def section(found):
        said = example(found[2])
        return found[1] if said is None else EXAMPLE.sub(lambda _: f"```\n{said}\n```", found[1], count=1)

    return SECTION.sub(section, text)
