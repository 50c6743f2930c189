"""Which parameters a collection takes: the declared filters and sorts, and what every list has."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from django.conf import settings

from cms.delivery.collection import Collection
from cms.delivery.query.as_of import AS_OF
from cms.delivery.query.kinds import READERS, SCHEMAS, one_of, some_of, whole_number
from cms.delivery.query.parameters import Parameter, Parameters, declared
from cms.delivery.query.searching import Q_PARAMETER
from cms.delivery.query.selecting import fields_parameter, include_parameter
from cms.delivery.query.shape import shape_of
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter
from cms.ledger.reading import RELEVANCE

BEYOND = "__"
COMPARED = (ValueKind.NUMBER, ValueKind.DATE)
COMPARISONS = {
    "gte": "This or more.",
    "gt": "More than this.",
    "lte": "This or less.",
    "lt": "Less than this.",
}

LIMIT = 20
LARGEST_LIMIT = 200

LIMIT_PARAMETER = Parameter(
    "limit",
    f"How many documents a page has; {LIMIT} if not said.",
    whole_number(1, LARGEST_LIMIT),
    {"type": "integer", "minimum": 1, "maximum": LARGEST_LIMIT, "default": LIMIT},
)
CURSOR_PARAMETER = Parameter(
    "cursor", "Where the page starts: as `next` of the page before gives it."
)


def vocabulary(collection: Collection) -> Parameters:
    return declared(
        *(filter_parameter(name, one) for name, one in filters(collection).items()),
        *(one for name, held in collection.filters.items() for one in ranges(name, held)),
        Q_PARAMETER,
        sort_parameter(collection),
        LIMIT_PARAMETER,
        CURSOR_PARAMETER,
        AS_OF,
        fields_parameter(shape_of(collection.documents)),
        include_parameter(shape_of(collection.documents)),
        facets_parameter(collection),
    )


def filters(collection: Collection) -> Mapping[str, Filter]:
    """The declared filters and the ones that follow from the envelope."""
    return {**collection.filters, **envelope_filters(collection)}


def envelope_filters(collection: Collection) -> dict[str, Filter]:
    common = {"locale": locale_filter()}
    if len(collection.types) > 1:
        common["type"] = Filter("type", choices=collection.types, description="One type.")
    return common


def locale_filter() -> Filter:
    languages = tuple(code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES)
    return Filter("locale", choices=languages, description="One language.")


def locale_parameter(description: str = "One language.") -> Parameter:
    """Where there is one document to answer with."""
    parameter = filter_parameter("locale", locale_filter())
    return replace(parameter, repeats=False, description=description)


def filter_parameter(name: str, one: Filter) -> Parameter:
    description = f"{one.description} May be repeated: any of the values.".strip()
    if one.choices:
        return Parameter(
            name,
            description,
            one_of(one.choices),
            {"type": "string", "enum": list(one.choices)},
            repeats=True,
        )
    return Parameter(name, description, READERS[one.kind], SCHEMAS[one.kind], repeats=True)


def ranges(name: str, one: Filter) -> Iterator[Parameter]:
    """What compares: numbers and dates, and of several values of a document any one."""
    if one.kind in COMPARED:
        for comparison, words in COMPARISONS.items():
            yield Parameter(
                f"{name}{BEYOND}{comparison}",
                f"{one.description} {words}",
                READERS[one.kind],
                SCHEMAS[one.kind],
            )


def facets_parameter(collection: Collection) -> Parameter:
    names = tuple(collection.filters)
    return Parameter(
        "facets",
        "Counts beside the items: for each value of these filters, how many of the documents that "
        f"match have it. A list of {', '.join(f'`{name}`' for name in names)}.",
        some_of(names),
    )


def sort_parameter(collection: Collection) -> Parameter:
    choices = tuple(f"{sign}{name}" for name in collection.sorts for sign in ("", "-"))
    meanings = ", ".join(
        f"`{name}` ({one.description.rstrip('.')})" if one.description else f"`{name}`"
        for name, one in collection.sorts.items()
    )
    return Parameter(
        "sort",
        f"By {meanings}. With `-`: descending. Ties are broken by id, missing values come last. "
        f"`{RELEVANCE}`, best first, goes with `q`, and holds there if nothing else is said.",
        one_of((*choices, RELEVANCE)),
        {"type": "string", "enum": [*choices, RELEVANCE], "default": collection.order},
    )
