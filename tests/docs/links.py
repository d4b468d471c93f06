"""Links within the checkout lead somewhere: to a file that is there, to an anchor of that file."""

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
    links = LINK.findall(CODE.sub("", path.read_text(encoding="utf-8")))
    lost = [link for link in links if not link[0].startswith(("http:", "https:", "mailto:")) and not leads_somewhere(path, *link)]
    return [f"{path.relative_to(ROOT)}: nothing is at {file}{'#' * bool(anchor)}{anchor}" for file, anchor in lost]


def leads_somewhere(path, file, anchor):
    target = path.parent / file if file else path
    return target.exists() and (not anchor or anchor in anchors(target.read_text(encoding="utf-8")))
