"""Whom a decision concerns beside the one who took it."""

from django.contrib.auth.models import User
from django.db.models import QuerySet
from wagtail.models import Page, WorkflowState

from cms.editorial.eligibility import eligible
from cms.editorial.leaving.heirs import heirs
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState


def page_of(decision: Decision) -> Page | None:
    """None if it was deleted."""
    page = Page.objects.filter(pk=decision.object_id).first()
    return page.specific if page else None


def people_of_round(decision: Decision) -> QuerySet[User]:
    """Its authors; if it was the system that acted, whoever approved too."""
    last_round = _round(decision)
    if last_round is None:
        return User.objects.none()
    ids = set(authors_of_round(decision).values_list("pk", flat=True))
    if decision.person_id is None:
        ids |= set(last_round.decisions.approvals().values_list("person_id", flat=True))
    return User.objects.filter(pk__in=ids - {None})


def authors_of_round(decision: Decision) -> QuerySet[User]:
    """Who submitted or wrote it; if all of them have left, those who can go on with it."""
    wrote = _wrote(decision)
    page = page_of(decision)
    if page is None or wrote.exists():
        return wrote
    return heirs(page)


def is_inherited(decision: Decision) -> bool:
    return not _wrote(decision).exists()


def _wrote(decision: Decision) -> QuerySet[User]:
    """Of those who submitted or wrote it, who has not left."""
    states = GatedTaskState.objects.filter(workflow_state=_round(decision))
    return User.objects.filter(pk__in=states.values("barred"), is_active=True)


def who_could_have_decided(decision: Decision) -> QuerySet[User]:
    """Who was asked in the stage at which a review was taken back."""
    states = GatedTaskState.objects.filter(
        workflow_state_id=decision.workflow_state_id, task_id=decision.task_id
    )
    state = states.order_by("-pk").first()
    if state is None:
        return User.objects.none()
    barred = state.barred.values_list("pk", flat=True)
    return User.objects.filter(pk__in=eligible(state.groups_asked(), barred))


def who_approved(decision: Decision) -> QuerySet[User]:
    """Whose approval of the same round stands for nothing any more."""
    approvals = Decision.objects.approvals().filter(workflow_state=decision.workflow_state_id)
    return User.objects.filter(pk__in=approvals.values("person"))


def switched_off(decision: Decision) -> str:
    """What was switched off under a review that ended by that; empty if nothing was."""
    review = decision.workflow_state
    if review and review.workflow and not review.workflow.active:
        return f"the workflow “{review.workflow}”"
    if decision.task and not decision.task.active:
        return f"the stage “{decision.task}”"
    return ""


def _round(decision: Decision) -> WorkflowState | None:
    if decision.workflow_state_id:
        return decision.workflow_state
    rounds = WorkflowState.objects.filter(object_id=decision.object_id)
    return rounds.filter(base_content_type=decision.base_content_type_id).order_by("pk").last()
