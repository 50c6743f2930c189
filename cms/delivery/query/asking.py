from collections.abc import Callable
from functools import lru_cache

from cms.delivery.collection import Collection
from cms.delivery.problems import BadParameter, Fault
from cms.delivery.query.as_of import time_in
from cms.delivery.query.conditions import Condition, Order
from cms.delivery.query.parameters import Parameters
from cms.delivery.query.questions import Question
from cms.delivery.query.reading import Values, read_query
from cms.delivery.query.search import NOW_ONLY
from cms.delivery.query.vocabulary import BEYOND, LIMIT, filters
from cms.ledger.choices import ValueKind
from cms.ledger.reading import RELEVANCE

ASKED_BEFORE = 256
"""Questions of one collection that need not be read again: most readers ask the same few."""

LONGEST_REMEMBERED = 500


def asker(collection: Collection, parameters: Parameters) -> Callable[[str], Question]:
    """`ask` for one collection. A question follows from its text alone, so it is remembered."""

    @lru_cache(ASKED_BEFORE)
    def remembered(query_string: str) -> Question:
        return ask(query_string, collection, parameters)

    def asked(query_string: str) -> Question:
        if len(query_string) <= LONGEST_REMEMBERED:
            return remembered(query_string)
        return ask(query_string, collection, parameters)

    return asked


def ask(query_string: str, collection: Collection, parameters: Parameters) -> Question:
    """The question that a query string puts. Raises BadParameter, BadCursor or QueryTooLong."""
    values = read_query(query_string, parameters)
    if "q" in values and "as_of" in values:
        raise BadParameter([NOW_ONLY])
    question = Question(
        collection.name,
        conditions_in(values, collection),
        order_in(values, collection),
        values.get("limit", (LIMIT,))[0],
        values.get("cursor", ("",))[0],
        values.get("fields", ((),))[0],
        values.get("include", ((),))[0],
        values.get("facets", ((),))[0],
        values.get("q", (None,))[0],
        time_in(values).as_of,
    )
    _ = question.position  # a cursor that is not ours is refused before anything is read
    return question


def conditions_in(values: Values, collection: Collection) -> tuple[Condition, ...]:
    known = filters(collection)
    conditions = []
    for parameter in sorted(values):
        name, _, comparison = parameter.partition(BEYOND)
        if name in known:
            kind = known[name].kind
            conditions.append(Condition(name, kind, values[parameter], comparison or "exact"))
    return tuple(conditions)


def order_in(values: Values, collection: Collection) -> Order:
    (chosen,) = values.get("sort", (RELEVANCE if "q" in values else collection.order,))
    if chosen == RELEVANCE:
        if "q" not in values:
            raise BadParameter([Fault("sort", f"“sort={RELEVANCE}” needs a “q” to go by.")])
        return Order(RELEVANCE, ValueKind.NUMBER)
    name = chosen.removeprefix("-")
    return Order(name, collection.sorts[name].kind, chosen.startswith("-"))
