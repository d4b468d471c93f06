"""The examples of formulas: in a block ```formula each line `FORMULA → RESULT` holds for the entry `a` of docs/examples/formulas.

RESULT is a formula of the same value (`4`, `15000 RUB`, `true`), or `нет значения` (`absent`), or `ошибка CODE` (`error CODE`): what `check` says of it.
Every example becomes a criterion of that contest, so what is tested is what an organizer would write. Every function has an example.
"""

import json
import re
import subprocess
import tempfile
from pathlib import Path

from console import ROOT

CONTEST = ROOT / "docs/examples/formulas"
PROGRAM = ROOT / "build/release/cli/konkurs"
DOCUMENTS = [ROOT / "docs/formulas.md", ROOT / "docs/ru/формулы.md"]
BLOCK = re.compile(r"^```formula\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FUNCTION = re.compile(r'\b([a-z_0-9]+)\(')
ABSENT = {"нет значения", "absent"}
MISTAKE = re.compile(r"(?:ошибка|error) (\S+)")


def examples(text):
    lines = (line for block in BLOCK.findall(text) for line in block.splitlines() if line.strip())
    return [tuple(part.strip() for part in line.rsplit("→", 1)) for line in lines]


def holds_if_one(formula, result):
    """The formula whose value is 1 when the example holds."""
    if result in ABSENT:
        return f"if given({formula}) then 0 else 1"
    if result == "true":
        return f"if {formula} then 1 else 0"
    if result == "false":
        return f"if {formula} then 0 else 1"
    return f"if ({formula}) == ({result}) then 1 else 0"


def contest_of(formulas):
    """The contest with a criterion for each formula, and the line of the first one."""
    head, tail = (CONTEST / "contest.yaml").read_text(encoding="utf-8").split("criteria:\n")
    quoted = ("'" + formula.replace("'", "''") + "'" for formula in formulas)
    rows = "".join(f"  e{at}: {{type: formula, in_total: false, title: Пример {at}, formula: {formula}}}\n" for at, formula in enumerate(quoted))
    return f"{head}criteria:\n{rows}{tail}", head.count("\n") + 2


def said(verb, text):
    """What the program says of the contest on the example's tables, as JSON."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "contest.yaml").write_text(text, encoding="utf-8")
        done = subprocess.run([PROGRAM, verb, name, "--data", CONTEST, "--format", "json"], capture_output=True, text=True, check=False)
    return done.stdout, done.stderr


def wrong_values(rows):
    text, _ = contest_of([holds_if_one(*row) for row in rows])
    out, mistakes = said("rank", text)
    if not out:
        return [mistakes]
    points = next(entry["criteria"] for entry in json.loads(out)["stages"][0]["groups"][0]["entries"] if entry["entry"] == "a")
    return [f"{formula} is not {result}" for at, (formula, result) in enumerate(rows) if points.get(f"e{at}") != "1"]


def wrong_mistakes(rows):
    text, first = contest_of([formula for formula, _ in rows])
    told = {(each["line"], each["code"]) for each in json.loads(said("check", text)[0])["diagnostics"]}
    return [f"{formula}: check does not say {MISTAKE.fullmatch(result)[1]}" for at, (formula, result) in enumerate(rows)
            if (first + at, MISTAKE.fullmatch(result)[1]) not in told]


def functions():
    table = (ROOT / "rules/lower/formula_functions.cc").read_text(encoding="utf-8")
    finer = re.search(r"finer_functions = \{(.*?)\}", table, re.DOTALL)[1]
    return set(re.findall(r'^ +\{"(\w+)", \d', table, re.MULTILINE)) | set(re.findall(r'"(\w+)"', finer))


def wrong_in(document):
    rows = examples(document.read_text(encoding="utf-8"))
    shown = {name for formula, _ in rows for name in FUNCTION.findall(formula)}
    found = [f"no example of {name}()" for name in sorted(functions() - shown)]
    found += wrong_values([row for row in rows if not MISTAKE.fullmatch(row[1])])
    found += wrong_mistakes([row for row in rows if MISTAKE.fullmatch(row[1])])
    return [f"{document.relative_to(ROOT)}: {line}" for line in found]
