"""The stage that waits for the employer: what ends it, and what the gate asks afterwards."""

from typing import Any

import pytest
from wagtail.models import PageLogEntry, Task, WorkflowTask

from awards.models import AwardProfilePage, AwardYearPage, Employer
from cms.editorial.links.answer import answer
from cms.editorial.links.choices import AnswerKind
from cms.editorial.links.person import Person
from cms.editorial.links.share import share_in_person
from cms.editorial.models import Decision, EmployerConfirmation, ReviewAnswer, ReviewLink
from cms.editorial.refusals import NotApproved, ReasonMissing
from cms.editorial.roles.names import AWARD_REVIEW, REVIEW
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.cancel import cancel
from cms.editorial.verbs.stage import open_stage
from plan.models import StrategyPage
from tests.editorial.drafts import approved, edit, fresh, submitted
from tests.editorial.people import People
from tests.editorial.test_admin import browser
from tests.fixtures.layers import layer

EMPLOYER = Person("The plant manager", "Is it right?", organisation="Brightwater Tools")


@layer
def waiting(strategy: StrategyPage, who: People) -> StrategyPage:
    """In the stage, which lies between the two that every page has."""
    review = WorkflowTask.objects.filter(workflow__name=REVIEW)
    review.filter(task__name="Communications review").update(sort_order=2)
    task = EmployerConfirmation.objects.get()
    WorkflowTask.objects.create(workflow=review[0].workflow, task=task, sort_order=1)
    return approved(submitted(strategy, who.editor), who.reviewer)


def test_the_confirmation_ends_it(waiting: StrategyPage, who: People) -> None:
    assert stage(waiting) == "Employer’s confirmation"
    kept = say(link(waiting, who), AnswerKind.CONFIRM)
    assert stage(waiting) == "Communications review"
    decision = Decision.objects.get(answer=kept)
    assert decision.person_name == "The plant manager (Brightwater Tools)"
    assert decision.person is None
    assert approved(waiting, who.publisher).live


@pytest.mark.parametrize(
    ("confirms", "kind"),
    [(False, AnswerKind.CONFIRM), (True, AnswerKind.COMMENT), (True, AnswerKind.CHANGES)],
)
def test_nothing_else_does(
    waiting: StrategyPage, who: People, confirms: bool, kind: AnswerKind
) -> None:
    say(link(waiting, who, confirms), kind)
    assert stage(waiting) == "Employer’s confirmation"
    with pytest.raises(ReasonMissing, match="without the employer’s confirmation"):
        approve(open_stage(waiting), who.publisher)


def test_it_is_waived_with_a_reason(waiting: StrategyPage, who: People) -> None:
    task = open_stage(waiting).task.specific
    assert task.approve_label(waiting, who.publisher) == "Waive the confirmation"
    approve(open_stage(waiting), who.publisher, "They have closed the plant.")
    assert stage(waiting) == "Communications review"
    logged = PageLogEntry.objects.get(page=waiting.pk, action="editorial.waive_confirmation")
    assert logged.user == who.publisher
    assert "They have closed the plant." in logged.message
    assert approved(waiting, who.second_publisher).live


def test_a_confirmation_before_the_review_counts(strategy: StrategyPage, who: People) -> None:
    """Whoever is asked passes the stage by it, without a reason."""
    say(link(strategy, who), AnswerKind.CONFIRM)
    first = WorkflowTask.objects.filter(workflow__name=REVIEW, task__name="Workgroup review")
    first.update(task=EmployerConfirmation.objects.get())
    page = submitted(strategy, who.editor)
    assert approved(page, who.publisher, who.second_publisher).live


def test_a_confirmation_that_is_said_again_ends_the_stage(
    strategy: StrategyPage, who: People
) -> None:
    """It was kept before the review began: it is the same word, heard once more."""
    made = link(strategy, who)
    kept = say(made, AnswerKind.CONFIRM)
    first = WorkflowTask.objects.filter(workflow__name=REVIEW, task__name="Workgroup review")
    first.update(task=EmployerConfirmation.objects.get())
    page = submitted(strategy, who.editor)
    assert stage(page) == "Employer’s confirmation"
    assert say(made, AnswerKind.CONFIRM) == kept
    assert stage(page) == "Communications review"


def test_whoever_takes_it_back_is_heard(waiting: StrategyPage, who: People) -> None:
    made = link(waiting, who)
    say(made, AnswerKind.CONFIRM)
    say(made, AnswerKind.CHANGES)
    with pytest.raises(NotApproved, match="does not stand any more"):
        approve(open_stage(waiting), who.publisher)
    assert not fresh(waiting).live


def test_an_edit_ends_what_was_confirmed(waiting: StrategyPage, who: People) -> None:
    say(link(waiting, who), AnswerKind.CONFIRM)
    cancel(waiting, who.editor)
    edit(waiting, who.editor, statement="Another text.")
    page = approved(submitted(waiting, who.editor), who.reviewer)
    assert stage(page) == "Employer’s confirmation"
    with pytest.raises(ReasonMissing):
        approve(open_stage(page), who.publisher)


def test_the_gate_asks_for_the_fact_again(waiting: StrategyPage, who: People) -> None:
    say(link(waiting, who), AnswerKind.CONFIRM)
    ReviewAnswer.objects.update(digest="0" * 64)
    with pytest.raises(NotApproved, match="does not stand any more"):
        approve(open_stage(waiting), who.publisher)


def test_the_screen_offers_to_waive(waiting: StrategyPage, who: People) -> None:
    html = browser(who.publisher).get(f"/admin/review/{waiting.pk}/").content.decode()
    assert "Waive the confirmation" in html
    url = f"/admin/workflows/tasks/edit/{Task.objects.get(name__startswith='Employer').pk}/"
    assert 'name="groups"' in browser(who.administrator).get(url).content.decode()


def test_award_profiles_wait_for_it(year: AwardYearPage, employer: Employer, who: People) -> None:
    page = AwardProfilePage(title=employer.name, slug="brightwater", employer=employer)
    year.add_child(instance=page)
    page.save_revision(user=who.editor)
    assert year.get_workflow().name == REVIEW
    assert page.get_workflow().name == AWARD_REVIEW
    page = approved(submitted(page, who.editor), who.reviewer)
    say(link(page, who), AnswerKind.CONFIRM)
    assert approved(page, who.publisher).live


def link(page: StrategyPage, who: People, confirms: bool = True) -> ReviewLink:
    return share_in_person(page, who.editor, EMPLOYER, confirms)[0]


def say(made: ReviewLink, kind: AnswerKind) -> ReviewAnswer:
    return answer(made, kind, "As I see it.", made.digest)


def stage(page: StrategyPage) -> Any:
    return open_stage(page).task.name
