"""Links within the checkout lead somewhere: to a file that is there, to an anchor of the document."""

import re

from console import ROOT

CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s#]*)(?:#([^)\s]*))?\)")
ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def anchors(text):
    """Those that are written, and those that a heading has by itself."""
    of_headings = (re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(text))
    return set(ANCHOR.findall(text)).union(of_headings)


def wrong_in(path):
    text = path.read_text(encoding="utf-8")
    links = [link for link in LINK.findall(CODE.sub("", text)) if not link[0].startswith(("http:", "https:", "mailto:"))]
    lost = [f"#{anchor}" for file, anchor in links if not file and anchor not in anchors(text)]
    lost += [file for file, _ in links if file and not (path.parent / file).exists()]
    return [f"{path.relative_to(ROOT)}: nothing is at {link}" for link in lost]
