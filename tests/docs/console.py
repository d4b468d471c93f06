"""A document's sessions: in a block ```console the lines "$ command" are typed again, and what they print follows them.

Blocks go from top to bottom in one empty folder that looks like a checkout: ./konkurs, contests/ and docs/ are there, messages are in Russian. A block
whose fence names a path (```yaml my-yard/contest.yaml) is that file. A status other than 0 follows as "[3]".
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+)(?: +(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WORLD = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "C.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8", "KONKURS_SHARE": str(ROOT)}


def run(command, folder):
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=WORLD, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = done.stdout.decode("utf-8", "backslashreplace")
    if text and not text.endswith("\n"):
        text += "\n"
    return text + (f"[{done.returncode}]\n" if done.returncode else "")


def typed_again(session, folder):
    commands = [line for line in session.splitlines(keepends=True) if line.startswith("$ ")]
    return "".join(line + run(line[2:], folder) for line in commands)


def checkout(folder):
    (folder / "konkurs").symlink_to(ROOT / "build/release/cli/konkurs")
    (folder / "contests").symlink_to(ROOT / "contests")
    (folder / "docs").symlink_to(ROOT / "docs")


def as_it_is(text):
    """The document with what its commands print now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        checkout(folder)

        def block(match):
            kind, path, body = match.groups()
            if path:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(body, encoding="utf-8")
            return f"```console\n{typed_again(body, folder)}```" if kind == "console" else match[0]

        return BLOCK.sub(block, text) if "\n```console\n" in text else text
