from dataclasses import dataclass

from cms.editorial.roles.matrix.answer import Answer, Extent
from cms.editorial.roles.matrix.held import Held
from cms.editorial.roles.matrix.holders import Holder, roles
from cms.editorial.roles.matrix.registry import verbs
from cms.editorial.roles.matrix.verb import Verb


@dataclass(frozen=True)
class Row:
    verb: Verb
    cells: list[tuple[Holder, Answer]]
    takes: list[str]
    """The names of the roles that may do it, at least in part."""


@dataclass(frozen=True)
class Matrix:
    columns: list[Holder]
    areas: list[tuple[str, list[Row]]]


def matrix(chosen: Holder | None = None) -> Matrix:
    """Of all roles, or of one role or person."""
    held, everybody = Held.now(), roles()
    columns = [chosen] if chosen else everybody
    areas: dict[str, list[Row]] = {}
    for verb in verbs():
        areas.setdefault(verb.area, []).append(_row(verb, held, columns, everybody))
    return Matrix(columns, list(areas.items()))


def _row(verb: Verb, held: Held, columns: list[Holder], everybody: list[Holder]) -> Row:
    takes = [role.name for role in everybody if verb.answer(held, role).extent is not Extent.NONE]
    return Row(verb, [(column, verb.answer(held, column)) for column in columns], takes)
