from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django_tasks import task
from wagtail.models import Page

from cms.editorial.authorship import authors
from cms.editorial.eligibility import eligible
from cms.editorial.mails.send import send
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.overrides import could_review


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


@task()
def tell_override(decision_id: int) -> int:
    """Mail those who could approve it afterwards, and the authors, that it is public unapproved."""
    decision = Decision.objects.get(pk=decision_id)
    page = Page.objects.filter(pk=decision.object_id).first()
    if page is None:
        return 0
    page = page.specific
    able = could_review(page, decision)
    wrote = User.objects.filter(pk__in=authors(page, decision.revision)).exclude(pk__in=able)
    link = settings.WAGTAILADMIN_BASE_URL + reverse("overriding:review", args=[page.pk])
    asked = send("overridden", able, page, {"decision": decision, "asked": True, "link": link})
    told = wrote.exclude(decisions=decision)
    return asked + send("overridden", told, page, {"decision": decision})


@task()
def tell_unscheduled(decision_id: int) -> int:
    """Mail whoever wrote, submitted or approved it that it did not go live at its time."""
    decision = Decision.objects.get(pk=decision_id)
    page = Page.objects.filter(pk=decision.object_id).first()
    if page is None:
        return 0
    page = page.specific
    about = Decision.objects.about(page).on_text_of(decision.revision)
    concerned = {*about.values_list("person_id", flat=True), *authors(page, decision.revision)}
    people = User.objects.filter(pk__in=concerned - {None})
    return send("unscheduled", people, page, {"decision": decision})


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
    "overridden": tell_override,
    "unscheduled": tell_unscheduled,
}
