from django.contrib.auth.models import User
from django_tasks import task

from cms.editorial.eligibility import eligible
from cms.editorial.mails.send import send
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState


@task()
def ask_reviewers(task_state_id: int) -> int:
    """Mail everybody who could decide on this stage; how many mails were sent."""
    state = GatedTaskState.objects.open().filter(pk=task_state_id).first()
    if state is None:
        return 0
    reviewers = eligible(state.groups_asked(), state.barred.values_list("pk", flat=True))
    page = state.workflow_state.content_object
    return send("submitted", reviewers, page, {"state": state})


@task()
def tell_rejection(decision_id: int) -> int:
    """Mail the submitter and the authors what should change, in whatever stage it was said."""
    return _tell_authors("rejected", decision_id)


@task()
def tell_publication(decision_id: int) -> int:
    """Mail the submitter and the authors that their text is live, or when it will be."""
    return _tell_authors("published", decision_id)


def _tell_authors(event: str, decision_id: int) -> int:
    decision = Decision.objects.select_related("workflow_state").get(pk=decision_id)
    if decision.workflow_state is None:  # the page is deleted
        return 0
    written_by = decision.workflow_state.task_states.values("gatedtaskstate__barred")
    people = User.objects.filter(pk__in=written_by).exclude(pk=decision.person_id)
    page = decision.workflow_state.content_object
    return send(event, people, page, {"decision": decision})


JOBS = {
    "submitted": ask_reviewers,
    "rejected": tell_rejection,
    "published": tell_publication,
}
