"""The API as it would be after a release went live, for who bears the release's token.

Below `/preview/` stands what readers of the API know: documents, collections, outlines, search and
the site's own documents. The very views of the API answer, inside a transaction that is undone.
"""

from collections.abc import Callable, Sequence
from copy import copy
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import Router, Schema
from pydantic import Field

from cms.delivery.collection import Collection
from cms.delivery.http.accepts import JSON
from cms.delivery.http.routing import direct
from cms.delivery.models import PreviewToken
from cms.delivery.place import PREFIX
from cms.delivery.preview.bearer import BELOW, bearer
from cms.delivery.preview.releasing import Rehearsal, ledger_as_released
from cms.delivery.preview.verifying import verified
from cms.delivery.problems import NotFound, Unauthorized
from cms.delivery.routes.operation import REFUSALS, negotiating
from cms.delivery.routes.private import SECURITY, in_private
from cms.delivery.schemas import ProblemSchema
from cms.editorial.models import ReleaseMember
from cms.ledger import reading
from cms.ledger.keys import PAGE

BESIDE_COLLECTIONS = ("documents", "search")

OF_ONE_READER = ("HTTP_IF_NONE_MATCH", "HTTP_AUTHORIZATION")


class MemberSchema(Schema):
    title: str
    id: UUID | None = Field(description="Of the document; none where the page ends.")
    type: str | None
    path: str | None
    url: str | None
    ends: bool = Field(description="It leaves the public with the release.")
    approved: bool = Field(description="If not, the latest draft is shown for now.")


class ReleaseSchema(Schema):
    name: str
    scheduled_for: datetime | None
    expires_at: datetime = Field(description="Until when the token works, unless it is taken back.")
    items: list[MemberSchema]


def router(collections: Sequence[Collection]) -> Router:
    routes = Router(tags=["Preview"])
    shown = {*BESIDE_COLLECTIONS, *(one.name for one in collections)}
    routes.add_api_operation(
        "/preview/release",
        ["GET"],
        in_private(negotiating(overview, (JSON,))),
        response={
            200: ReleaseSchema,
            **dict.fromkeys((*REFUSALS, 401, 409, 503), ProblemSchema),
        },
        operation_id="getPreviewOfRelease",
        summary="What a release takes to the public",
        openapi_extra={"parameters": [], "security": [{SECURITY: []}]},
    )
    routes.add_api_operation(
        "/preview/{path:path}",
        ["GET"],
        in_private(negotiating(as_it_would_be(shown), (JSON,))),
        include_in_schema=False,
    )
    return routes


def overview(request: HttpRequest) -> HttpResponse:
    """The release that the token names, page by page.

    What each page would be, and everything around it, stands at the API's own routes below
    `/preview/`: `/preview/documents?path=…`, `/preview/strategies?number=4.1`,
    `/preview/plans/{id}/outline`, `/preview/search?q=…`, `/preview/navigation`.
    """
    token = borne_by(request)
    with ledger_as_released(token) as seen:
        told = ReleaseSchema(
            name=seen.release.name,
            scheduled_for=seen.release.scheduled_for,
            expires_at=token.expires_at,
            items=[told_of(member) for member in seen.members],
        )
    return HttpResponse(told.model_dump_json(), content_type=JSON)


def told_of(member: ReleaseMember) -> MemberSchema:
    document = reading.document_of((PAGE, member.page_id or 0))
    served = reading.by_id(document) if document else None
    return MemberSchema(
        title=served.title if served else member.title,
        id=served.id if served else None,
        type=served.type if served else None,
        path=served.path if served else None,
        url=getattr(member.page, "full_url", None) if served else None,
        ends=member.ends,
        approved=member.is_pinned or member.ends,
    )


def as_it_would_be(shown: set[str]) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, path: str) -> HttpResponse:
        token = borne_by(request)
        answer, arguments = direct(f"{PREFIX}{path}")
        if answer is None or path.partition("/")[0] not in shown:
            raise NotFound(f"A preview of a release has no {path}: see {BELOW}release.")
        with ledger_as_released(token) as seen:
            return private_copy(answer(impersonal(request), **arguments), seen)

    return view


def borne_by(request: HttpRequest) -> PreviewToken:
    if (text := bearer(request)) is None:
        raise Unauthorized("Send a preview token: `Authorization: Bearer …`.")
    return verified(text)


def impersonal(request: HttpRequest) -> HttpRequest:
    """The same question, as of somebody who has seen nothing yet and takes a page at a time."""
    asked = copy(request)
    asked.META = {k: v for k, v in request.META.items() if k not in OF_ONE_READER}
    asked.META["HTTP_ACCEPT"] = JSON
    return asked


def private_copy(answer: HttpResponseBase, seen: Rehearsal) -> HttpResponse:
    """What it says, without what would have anybody keep it; a way on stays in the preview."""
    content: Any = answer.content if isinstance(answer, HttpResponse) else b""
    response = HttpResponse(content, status=answer.status_code, content_type=JSON)
    if location := answer.headers.get("Location"):
        response.headers["Location"] = location.replace(PREFIX, BELOW, 1)
    if seen.at:
        response.headers["Preview-At"] = seen.at.isoformat()
    return response
