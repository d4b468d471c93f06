"""Nothing goes without a word: docs/contest-format.md names every value that the schema lists (its keys: tests/rules/schema_test.cc). docs/cli.md has a section for
every verb, which names the verb's options (those of many verbs stand above the sections), and no option that there is not. README.md's table has every verb.
"""

import json
import re
import subprocess

from console import ROOT

CODE = re.compile(r"^```.*?^```$|`[^`\n]+`|^## .*$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
PROGRAM = ROOT / "build/release/cli/konkurs"


def named(text):
    """The words that stand as code (or head a section)."""
    code = " ".join(CODE.findall(text))
    return set(OPTION.findall(code)).union(re.findall(r"[a-z][a-z0-9_]*", code))


def words(schema):
    """Every word that a value may be."""
    if isinstance(schema, list):
        return set().union(*map(words, schema))
    if not isinstance(schema, dict):
        return set()
    own = {value for value in schema.get("enum", []) if isinstance(value, str) and value.islower()}
    return own.union(*map(words, schema.values()))


def helped(*arguments):
    return subprocess.run([PROGRAM, *arguments, "--help", "--lang", "en"], capture_output=True, text=True, check=True).stdout


def options(verb):
    """Those that the verb's help lists, at the beginning of a line or after a comma."""
    listed = helped(verb).partition("\nOptions")[2]
    return {option for line in re.findall(r"^  (-.*?)(?:  |$)", listed, re.MULTILINE) for option in OPTION.findall(line)}


def verbs():
    return re.findall(r"^  ([a-z]+) {2,}", helped().partition("Options")[0], re.MULTILINE)


def values_unsaid():
    schema = json.loads((ROOT / "docs/contest.schema.json").read_text(encoding="utf-8"))
    said = named((ROOT / "docs/contest-format.md").read_text(encoding="utf-8"))
    return [f"docs/contest-format.md: says nothing of {word}" for word in sorted(words(schema) - said)]


def options_unsaid():
    shared, *sections = re.split(r"^(?=## )", (ROOT / "docs/cli.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    wrong, every = [], set()
    for verb in verbs():
        own = [section for section in sections if re.search(rf"\b{verb}\b", section.partition("\n")[0])]
        wrong += [f"docs/cli.md, {verb}: says nothing of {option}" for option in sorted(options(verb) - named(shared + "".join(own)))]
        wrong += [] if own else [f"docs/cli.md: no section {verb}"]
        every |= options(verb)
    spoken_of = {word for word in named(shared + "".join(sections)) if word.startswith("-")}
    return wrong + [f"docs/cli.md: there is no {option}" for option in sorted(spoken_of - every)]


def verbs_unsaid():
    rows = re.findall(r"^\|(.*?)\|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    said = set(re.findall(r"`([a-z]+)`", "".join(rows)))
    return [f"README.md: its table says nothing of {verb}" for verb in verbs() if verb not in said]


def wrong():
    return values_unsaid() + options_unsaid() + verbs_unsaid()
