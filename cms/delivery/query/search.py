"""What a reader asks of the search over everything."""

from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import urlencode

from cms.delivery.problems import BadParameter, Fault
from cms.delivery.query import cursors
from cms.delivery.query.kinds import some_of
from cms.delivery.query.parameters import Parameter, Parameters, declared
from cms.delivery.query.reading import pairs, read_query
from cms.delivery.query.searching import Q_PARAMETER
from cms.delivery.query.vocabulary import (
    CURSOR_PARAMETER,
    LIMIT,
    LIMIT_PARAMETER,
    filter_parameter,
    locale_filter,
)
from cms.ledger import registry
from cms.ledger.fields import Filter
from cms.ledger.reading import Position, Search
from cms.ledger.searching.sought import Sought

NEEDED = Fault("q", "“q” is needed: what to look for.")
NOW_ONLY = Fault("as_of", "Search answers for now only; any other read takes “as_of”.")


@cache
def search_parameters() -> Parameters:
    type_filter = Filter("type", choices=registry.searched_types(), description="One type.")
    return declared(
        Q_PARAMETER,
        filter_parameter("type", type_filter),
        filter_parameter("locale", locale_filter()),
        Parameter("facets", "`type`: how many of each type were found.", some_of(("type",))),
        LIMIT_PARAMETER,
        CURSOR_PARAMETER,
    )


@dataclass(frozen=True)
class SearchQuestion:
    """Spelled in one way, as every `Question` is."""

    sought: Sought
    types: tuple[str, ...]
    locales: tuple[str, ...]
    facets: tuple[str, ...]
    limit: int
    cursor: str

    @property
    def search(self) -> Search:
        return Search(self.sought, self.types, self.locales)

    @cached_property
    def sequence(self) -> str:
        """What a cursor, and how many there are, depend on."""
        return f"search?{urlencode(self._sought())}"

    @cached_property
    def canonical(self) -> str:
        return f"search?{urlencode([*self._all(), ('cursor', self.cursor)])}"

    @cached_property
    def position(self) -> Position | None:
        """Behind which hit the page starts; raises BadCursor."""
        return cursors.decode(self.cursor, self.sequence) if self.cursor else None

    def following(self, position: Position) -> str:
        return urlencode([*self._all(), ("cursor", cursors.encode(position, self.sequence))])

    def _sought(self) -> list[tuple[str, str]]:
        types = (("type", one) for one in self.types)
        locales = (("locale", one) for one in self.locales)
        return [("q", self.sought.spelled), *types, *locales]

    def _all(self) -> list[tuple[str, str]]:
        facets = [("facets", ",".join(self.facets))] if self.facets else []
        return [*self._sought(), ("limit", str(self.limit)), *facets]


def ask_search(query_string: str) -> SearchQuestion:
    if any(name == NOW_ONLY.parameter for name, _ in pairs(query_string)):
        raise BadParameter([NOW_ONLY])
    values = read_query(query_string, search_parameters())
    if "q" not in values:
        raise BadParameter([NEEDED])
    question = SearchQuestion(
        values["q"][0],
        tuple(sorted(set(values.get("type", ())))),
        tuple(sorted(set(values.get("locale", ())))),
        values.get("facets", ((),))[0],
        values.get("limit", (LIMIT,))[0],
        values.get("cursor", ("",))[0],
    )
    _ = question.position  # a cursor that is not ours is refused before anything is read
    return question
