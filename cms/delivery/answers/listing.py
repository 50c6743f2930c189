"""A page of a collection, as bytes: stored bodies between an envelope, none of them parsed."""

from collections.abc import Iterable

import orjson
from django.http import HttpRequest, HttpResponse

from cms.delivery.answers.page import Page, read_page
from cms.delivery.http.etags import of_answer
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.query.questions import Question
from cms.ledger import reading


def listing_response(request: HttpRequest, question: Question, keys: Iterable[str]) -> HttpResponse:
    """The page that `question` asks for; `keys` are what a change would have to be tagged with."""
    head = reading.head()
    if is_current(request, etag := of_answer(head, question.canonical)):
        return not_modified(etag)
    page = read_page(question, head)
    etag = of_answer(page.head, question.canonical)
    return json_response(assembled(page, following(request, question, page)), etag, keys=keys)


def following(request: HttpRequest, question: Question, page: Page) -> str | None:
    """The URL of the next page."""
    if not page.more:
        return None
    query = question.following(page.items[-1].position)
    return request.build_absolute_uri(f"{request.path}?{query}")


def assembled(page: Page, following: str | None) -> bytes:
    items = b",".join(listed.document.body for listed in page.items)
    rest = orjson.dumps({"total": page.total, "next": following, "seq": page.head})
    return b'{"items":[' + items + b"]," + rest[1:]
