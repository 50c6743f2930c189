"""The route that Wagtail's v3 API lacks: to send a draft to its reviewers."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Body, Router, Schema
from pydantic import Field, PositiveInt
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.models import Page

from cms.editorial.signed_in import signed_in
from cms.editorial.verbs.submit import submit

router = Router(tags=["pages"], auth=BearerTokenAuth())


Key = Annotated[str, Field(max_length=120)]
Reason = Annotated[str, Field(max_length=2000)]


class Submission(Schema):
    change_note: str | None = Field(
        default=None, max_length=500, description="What the public is told; empty: it is minor."
    )
    reasons: dict[Key, Reason] = Field(
        default_factory=dict,
        max_length=100,
        description="Why warnings of the checks may stay, by the keys that a refusal names.",
    )


class Submitted(Schema):
    id: int
    state: str
    stage: str


NOTHING_SAID = Body(Submission())


@router.post(
    "/{page_id}/actions/submit/",
    response=Submitted,
    url_name="pages_actions_submit",
    summary="Send the draft to its reviewers",
    operation_id="pages_actions_submit",
)
def submit_page(
    request: HttpRequest, page_id: PositiveInt, data: Submission = NOTHING_SAID
) -> Submitted:
    page = Page.objects.get(pk=page_id).specific
    round_of_review = submit(page, signed_in(request), data.change_note, data.reasons)
    state = round_of_review.current_task_state
    return Submitted(id=page_id, state=round_of_review.status, stage=state.task.name)
