"""Fewer fields of a document: the only answer for which a stored body is parsed."""

from typing import Any

import orjson

from cms.delivery.query.selecting import Paths

Tree = dict[str, "Tree"]

ALWAYS: Paths = (("id",), ("type",))


def projected(body: bytes, fields: Paths) -> bytes:
    return orjson.dumps(pruned(orjson.loads(body), tree(fields)))


def tree(fields: Paths) -> Tree:
    """Paths as branches. An empty branch is a leaf: everything below it."""
    root: Tree = {}
    for path in sorted((*fields, *ALWAYS), key=len, reverse=True):
        branch = root
        for name in path[:-1]:
            branch = branch.setdefault(name, {})
        branch[path[-1]] = {}
    return root


def pruned(value: Any, kept: Tree) -> Any:
    if not kept:
        return value
    if isinstance(value, list):
        return [pruned(one, kept) for one in value]
    if isinstance(value, dict):
        return {name: pruned(one, kept[name]) for name, one in value.items() if name in kept}
    return value
