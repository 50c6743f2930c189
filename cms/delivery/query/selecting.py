"""`fields` and `include`: lists of dotted paths, each of which must exist."""

from collections.abc import Callable, Iterator

from cms.delivery.problems import BadParameter, Fault
from cms.delivery.query.parameters import NotAmong, Parameter
from cms.delivery.query.shape import Nodes, Shape, shape_of, shape_of_all
from cms.ledger import registry

MOST_PATHS = 50
DEEPEST_INCLUDE = 2

Path = tuple[str, ...]
Paths = tuple[Path, ...]


def fields_parameter(shape: Shape) -> Parameter:
    return Parameter(
        "fields",
        "Only these fields of each document, beside its `id` and `type`: a list of dotted paths "
        "(`title,workgroups.name`). A field that no document here has is refused.",
        reader(lambda path: check_field(shape, path)),
    )


def include_parameter(shape: Shape) -> Parameter:
    return Parameter(
        "include",
        "Also the documents to which these fields link, each once, in `included`: a list of dotted "
        "paths (`plan,workgroups`). A path may go on in the linked document, once "
        "(`parent.parent`).",
        reader(lambda path: check_link(shape, path)),
    )


def reader(check: Callable[[Path], None]) -> Callable[[str], Paths]:
    def read(text: str) -> Paths:
        paths = sorted({tuple(path.split(".")) for path in text.split(",")})
        if len(paths) > MOST_PATHS:
            raise ValueError(f"names more than {MOST_PATHS} fields.")
        for path in paths:
            check(path)
        return tuple(paths)

    return read


def check_field(shape: Shape, path: Path) -> None:
    nodes = shape.roots
    for name in path:
        nodes = shape.step(nodes, name)


def check_link(shape: Shape, path: Path) -> None:
    """Every step is a field, of the document or of the one that the steps before have led to."""
    hops, nodes = 0, shape.roots
    for at, name in enumerate(path):
        if at and name not in shape.fields(nodes) and shape.is_link(nodes):
            hops, shape = hops + 1, shape_of_all()
            nodes = shape.roots
        nodes = shape.step(nodes, name)
    if not shape.is_link(nodes):
        raise NotAmong("does not link to a document.", links(shape, nodes))
    if hops >= DEEPEST_INCLUDE:
        raise ValueError(f"goes deeper than {DEEPEST_INCLUDE} documents.")


def links(shape: Shape, nodes: Nodes) -> list[str]:
    """What could be said next to arrive at a link."""
    fields = shape.fields(nodes)
    return sorted(name for name, one in fields.items() if shape.is_link(tuple(one)))


def spelled(paths: Paths) -> str:
    return ",".join(".".join(path) for path in paths)


def check_selection(type: str, fields: Paths, include: Paths) -> None:
    """That a document of this type has the fields that others have. Raises BadParameter."""
    if not (fields or include) or not (document := registry.by_type(type)):
        return
    shape = shape_of((document,))
    faults = [
        *faults_of("fields", fields, lambda path: check_field(shape, path)),
        *faults_of("include", include, lambda path: check_link(shape, path)),
    ]
    if faults:
        raise BadParameter(faults)


def faults_of(parameter: str, paths: Paths, check: Callable[[Path], None]) -> Iterator[Fault]:
    for path in paths:
        try:
            check(path)
        except NotAmong as error:
            yield Fault(parameter, f"“{'.'.join(path)}”: {error}", error.allowed)
