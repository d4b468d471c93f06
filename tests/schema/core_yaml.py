"""YAML 1.2's core schema, as editors read contest.yaml: `no` is a text, `010` is ten, a bare date is a text, a repeated key is a mistake."""

import math
import re

import yaml

BASE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_NODES = 100_000  # after every alias is followed: more is a bomb


class CoreLoader(BASE):
    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len({repr(key) for key in keys}) != len(keys):
            raise yaml.constructor.ConstructorError(None, None, "a key stands twice", node.start_mark)
        return super().construct_mapping(node, deep)

    def flatten_mapping(self, node):
        """YAML 1.2 merges nothing: `<<` is a key like any other."""


def number(loader, node):
    text = node.value.lower()
    if text in (".nan", ".inf", "+.inf", "-.inf"):
        return math.nan if text == ".nan" else float(text.replace(".", ""))
    if text.startswith(("0x", "0o")):
        return int(text, 0)
    return int(text) if re.fullmatch(r"[-+]?[0-9]+", text) else float(text)


CORE = {
    "null": (r"~|null|Null|NULL|", lambda loader, node: None),
    "bool": (r"true|True|TRUE|false|False|FALSE", lambda loader, node: node.value.lower() == "true"),
    "number": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
               r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", number),
}
for name, (pattern, build) in CORE.items():
    CoreLoader.add_implicit_resolver("!core/" + name, re.compile(f"^(?:{pattern})$"), None)
    CoreLoader.add_constructor("!core/" + name, build)


def nodes_below(node, counted):
    """How many nodes there are when every alias is followed. counted: of the nodes already looked at, by identity."""
    if id(node) not in counted:
        counted[id(node)] = MOST_NODES + 1  # an alias to what it stands in: without end
        parts = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
        below = sum(nodes_below(part, counted) for part in parts) if isinstance(node, yaml.CollectionNode) else 0
        counted[id(node)] = 1 + below
    return counted[id(node)]


def read(text):
    """The value of the text; ValueError when it is no YAML, or too much of it."""
    try:
        loader = CoreLoader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return None
            if nodes_below(node, {}) > MOST_NODES:
                raise ValueError("aliases without end")
            return loader.construct_document(node)
        finally:
            loader.dispose()
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, TypeError) as trouble:
        raise ValueError(str(trouble)) from trouble
