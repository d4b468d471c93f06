"""Nothing goes without a word: docs/contest-format.md names every value that the schema lists (its keys: tests/rules/schema_test.cc), docs/cli.md every verb and option of the program."""

import json
import re
import subprocess

from console import ROOT

CODE = re.compile(r"^```.*?^```$|`[^`\n]+`|^## .*$", re.MULTILINE | re.DOTALL)
PROGRAM = ROOT / "build/release/cli/konkurs"


def named(document):
    """The words that stand as code (or head a section) in the document."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return set(re.findall(r"--[a-z-]+|-v+|[a-z][a-z0-9_]*", " ".join(CODE.findall(text))))


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


def typed():
    """The verbs, and every option that their help lists."""
    verbs = re.findall(r"^  ([a-z]+) {2,}", helped().partition("Options")[0], re.MULTILINE)
    return set(verbs).union(*(re.findall(r"(?<![\w-])--[a-z][a-z-]*", helped(verb)) for verb in verbs))


def unsaid(document, all_words):
    return [f"{document}: says nothing of {word}" for word in sorted(all_words - named(document))]


def wrong():
    schema = json.loads((ROOT / "docs/contest.schema.json").read_text(encoding="utf-8"))
    return unsaid("docs/contest-format.md", words(schema)) + unsaid("docs/cli.md", typed())
