"""Pages reach their states by the verbs that people use: drafted, submitted, decided on."""

from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import WorkflowState

from cms.content.models import PublicPage
from cms.demo.choices import State
from cms.demo.dates import morning_in
from cms.demo.source import Entry
from cms.editorial.eligibility import eligible
from cms.editorial.links.answer import answer
from cms.editorial.links.choices import AnswerKind
from cms.editorial.links.person import Person
from cms.editorial.links.points import points_of
from cms.editorial.links.share import share_in_person
from cms.editorial.models.employer_confirmation import EmployerConfirmation
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from cms.editorial.verbs.withdraw import withdraw
from cms.editorial.waivers.waive import warnings_of

GOES_LIVE_IN_DAYS = 21
ASKED = "Is this what you told us, and may we publish it?"
TOGETHER = "What it leads to is published in the same hour."
"""The reason why a warning may stay: only pages that are still to come are linked to too early."""


def bring(page: PublicPage, state: State, entry: Entry) -> None:
    """Take the draft `page` to `state`."""
    editor = User.objects.get(username="editor")
    if state is State.SCHEDULED:
        page.go_live_at = morning_in(GOES_LIVE_IN_DAYS)
    if state is State.EXPIRED:
        page.expire_at = timezone.now()
    page.save_revision(user=editor)
    if state is State.DRAFT:
        return
    if state is State.NOT_REVIEWED:
        break_glass(page, publisher(), entry["reason"])
        return
    review = submit_with_reasons(page)
    if state is State.REJECTED:
        _reject(page, entry["rejection"])
    elif state is not State.IN_REVIEW:
        stages = review.workflow.tasks.count()
        approve_all(page, stages=1 if state is State.IN_SECOND_REVIEW else stages)
    if state is State.WITHDRAWN:
        withdraw(type(page).objects.get(pk=page.pk), publisher(), entry["reason"])


def revise(page: PublicPage, state: State, draft: Entry) -> None:
    """Write the newer draft of a live page, and submit it where the state says so."""
    editor = User.objects.get(username="editor")
    for name, value in draft.items():
        setattr(page, name, value)
    page.save_revision(user=editor)
    if state is State.LIVE_WITH_REVIEW:
        submit_with_reasons(page)


def submit_with_reasons(page: PublicPage) -> WorkflowState:
    editor = User.objects.get(username="editor")
    return submit(page, editor, reasons=dict.fromkeys(warnings_of(page), TOGETHER))


def approve_all(page: PublicPage, stages: int) -> None:
    for _ in range(stages):
        stage = open_stage(page)
        if stage.task.specific_class is EmployerConfirmation:
            _confirm(page)
        else:
            approve(stage, _reviewer(stage))


def _confirm(page: PublicPage) -> None:
    """As the employer does, who has no account."""
    person = Person("Head of training", ASKED, organisation=page.title)
    link, _ = share_in_person(page, User.objects.get(username="editor"), person, confirms=True)
    answer(link, AnswerKind.CONFIRM, "", link.digest, points_of(link))


def _reject(page: PublicPage, comment: str) -> None:
    stage = open_stage(page)
    reject(stage, _reviewer(stage), comment)


def publisher() -> User:
    return User.objects.get(username="publisher")


def _reviewer(stage: GatedTaskState) -> User:
    asked = eligible(stage.groups_asked(), stage.barred.values_list("pk", flat=True))
    return asked.get()
