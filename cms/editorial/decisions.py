from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from wagtail.models import Page, Revision, WorkflowState

from cms.editorial.choices import Verb
from cms.editorial.digest import digest
from cms.editorial.models.decision import Decision
from cms.editorial.refusals import NotApproved


def record(
    verb: Verb, revision: Revision, person: User | None, of: str = "", **facts: Any
) -> Decision:
    """Add a decision about the text of `revision` as it is stored now; `of` is its digest."""
    return Decision.objects.create(
        base_content_type_id=revision.base_content_type_id,
        object_id=revision.object_id,
        revision=revision,
        digest=of or digest(revision),
        verb=verb,
        person=person,
        **{"person_name": person.get_username() if person else ""} | facts,
    )


def last_verdict(workflow_state: WorkflowState) -> Decision:
    verdicts = Decision.objects.in_round(workflow_state).verdicts()
    verdict = verdicts.select_related("revision").last()
    if verdict is None:
        raise NotApproved("No decision is recorded.")
    return verdict


def chosen_time(workflow_state: WorkflowState) -> datetime | None:
    """When those who approved last want it live: the latest word, if one of them said anything."""
    last = Decision.objects.in_round(workflow_state).verdicts().order_by("-pk").values("state")[:1]
    at_the_end = Decision.objects.filter(state=last).approvals()
    chosen = at_the_end.filter(goes_live_at__isnull=False).last()
    return chosen.goes_live_at if chosen else None


def last_about(page: Page) -> Decision | None:
    """The latest decision about `page`; none for content from before the gate."""
    return Decision.objects.about(page).order_by("-pk").first()
