"""What a reader asks about the versions of one document."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from cms.delivery.problems import BadParameter, Fault
from cms.delivery.query import cursors
from cms.delivery.query.kinds import whole_number
from cms.delivery.query.parameters import Parameter, declared
from cms.delivery.query.reading import read_query
from cms.delivery.query.vocabulary import CURSOR_PARAMETER, LIMIT, LIMIT_PARAMETER
from cms.ledger.reading import Position

MOST_VERSIONS = 2**31 - 1
VERSION_BYTES = 4


def version_parameter(name: str, description: str) -> Parameter:
    schema = {"type": "integer", "minimum": 1, "maximum": MOST_VERSIONS}
    return Parameter(name, description, whole_number(1, MOST_VERSIONS), schema)


FROM = version_parameter("from", "The version to start from.")
TO = version_parameter("to", "The version to arrive at; an earlier one is compared backwards.")

HISTORY_PARAMETERS = declared(LIMIT_PARAMETER, CURSOR_PARAMETER)
DIFFERENCE_PARAMETERS = declared(FROM, TO)


@dataclass(frozen=True)
class HistoryQuestion:
    id: UUID
    limit: int
    before: int | None
    """Only versions before this one."""

    def spelled(self, before: int) -> str:
        """The query string that goes on before a version."""
        place = Position(before.to_bytes(VERSION_BYTES), self.id)
        return urlencode({"limit": self.limit, "cursor": cursors.encode(place, sequence(self.id))})


def ask_history(query_string: str, id: UUID) -> HistoryQuestion:
    """Raises BadParameter, BadCursor or QueryTooLong."""
    values = read_query(query_string, HISTORY_PARAMETERS)
    (limit,), (cursor,) = values.get("limit", (LIMIT,)), values.get("cursor", ("",))
    place = cursors.decode(cursor, sequence(id)) if cursor else None
    return HistoryQuestion(id, limit, int.from_bytes(place.key) if place else None)


def sequence(id: UUID) -> str:
    return f"history of {id}"


def ask_difference(query_string: str) -> tuple[int, int]:
    """The numbers of two versions."""
    values = read_query(query_string, DIFFERENCE_PARAMETERS)
    missing = [name for name in DIFFERENCE_PARAMETERS if name not in values]
    if missing:
        raise BadParameter(
            [Fault(name, f"“{name}” is needed: the number of a version.") for name in missing]
        )
    return values["from"][0], values["to"][0]
