"""The search over everything."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import Field

from cms.delivery.answers.hits import hits_response
from cms.delivery.query.search import ask_search, search_parameters
from cms.delivery.routes.operation import add_read
from cms.delivery.schemas import CountSchema


class HitSchema(Schema):
    """A document that was found: enough to show it in a list, and to fetch it."""

    id: UUID
    type: str
    path: str | None = Field(description="Where it is on the site; null where it has no page.")
    url: str | None = Field(description="Its absolute address, if it has one.")
    locale: str
    title: str
    excerpt: str = Field(
        description="The part of its text that shows best what was sought, as HTML: everything is "
        "escaped, and `<mark>` around the words that were found is the only element."
    )
    score: float = Field(description="How well it does, compared with others of this answer.")


class SearchSchema(Schema):
    items: list[HitSchema]
    total: int = Field(description="How many documents were found, on all pages.")
    next: str | None = Field(description="The next page; null on the last one.")
    facets: dict[str, list[CountSchema]] = Field({}, description="With `facets=type`.")
    seq: int = Field(description="The ledger's head: the answer is as of then.")


def router() -> Router:
    routes = Router(tags=["Search"])
    add_read(
        routes,
        "/search",
        search,
        SearchSchema,
        "search",
        summary="Search everything",
        parameters=search_parameters(),
        required=["q"],
    )
    return routes


def search(request: HttpRequest) -> HttpResponse:
    """What has all of the words, of any type, best first.

    Words are found in any of their forms (employers, employer's), whatever their case and accents;
    those of a title weigh more. Nothing in `q` is an operator. `as_of` is not taken.
    """
    return hits_response(request, ask_search(request.META["QUERY_STRING"]))
