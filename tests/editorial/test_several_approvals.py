"""A stage that asks for several people, and for the consent of those who support."""

import pytest
from django.urls import reverse
from wagtail.models import Task

from cms.editorial.consent import wanting
from cms.editorial.models import Decision, GatedTaskState, WorkgroupReview
from cms.editorial.refusals import NobodyEligible, NotApproved, NotEligible
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from plan.choices import Role
from plan.models import StrategyPage, StrategyWorkgroup, Workgroup
from tests.editorial.drafts import approved, edit, fresh, submitted
from tests.editorial.people import People
from tests.editorial.test_admin import APPROVE, browser, said
from tests.fixtures.layers import layer


@layer
def supported(strategy: StrategyPage, education: Workgroup, who: People) -> StrategyPage:
    page = strategy.get_latest_revision_as_object()
    page.workgroup_roles.add(StrategyWorkgroup(workgroup=education, role=Role.SUPPORT))
    page.save_revision(user=who.editor)
    return page


def test_two_different_people_approve(strategy: StrategyPage, who: People) -> None:
    ask(approvals=2)
    submitted(strategy, who.editor)
    approve(open_stage(strategy), who.reviewer)
    state = open_stage(strategy)
    assert state.task.name == "Workgroup review"
    assert str(wanting(state)) == "one approval of “Industry Partnerships reviewers”"
    with pytest.raises(NotEligible, match="still lacks one approval of “Industry"):
        approve(state, who.reviewer)
    assert approved(strategy, who.second_reviewer, who.publisher).live


def test_who_has_approved_is_not_asked_again(strategy: StrategyPage, who: People) -> None:
    ask(approvals=2)
    page = approved(submitted(strategy, who.editor), who.reviewer)
    waiting = GatedTaskState.objects.decidable_by
    assert not waiting(who.reviewer).exists()
    assert waiting(who.second_reviewer).get() == open_stage(page)


def test_support_must_consent_where_the_stage_asks(supported: StrategyPage, who: People) -> None:
    ask(asks_supporters=True)
    submitted(supported, who.editor)
    approve(open_stage(supported), who.reviewer)
    assert str(wanting(open_stage(supported))) == "the consent of “Education & Training reviewers”"
    approve(open_stage(supported), who.other_reviewer)
    assert approved(supported, who.publisher).live


def test_support_is_not_asked_otherwise(supported: StrategyPage, who: People) -> None:
    submitted(supported, who.editor)
    with pytest.raises(NotEligible):
        approve(open_stage(supported), who.other_reviewer)
    assert approved(supported, who.reviewer, who.publisher).live


def test_the_lead_alone_is_not_enough_and_support_alone_neither(
    supported: StrategyPage, who: People
) -> None:
    ask(asks_supporters=True)
    submitted(supported, who.editor)
    approve(open_stage(supported), who.other_reviewer)
    assert str(wanting(open_stage(supported))).startswith("one approval of “Industry")


def test_who_belongs_to_both_speaks_for_both(supported: StrategyPage, who: People) -> None:
    ask(asks_supporters=True)
    who.reviewer.groups.add(*who.other_reviewer.groups.all())
    submitted(supported, who.editor)
    assert approved(supported, who.reviewer).current_workflow_task.name == "Communications review"


def test_a_rejection_takes_back_the_approvals_of_its_stage(
    strategy: StrategyPage, who: People
) -> None:
    ask(approvals=2)
    approved(submitted(strategy, who.editor), who.reviewer)
    reject(open_stage(strategy), who.second_reviewer, "Shorter.")
    submit(strategy, who.editor)
    approve(open_stage(strategy), who.second_reviewer)
    assert open_stage(strategy).task.name == "Workgroup review"


def test_publication_counts_again(strategy: StrategyPage, who: People) -> None:
    ask(approvals=2)
    approved(submitted(strategy, who.editor), who.reviewer, who.second_reviewer)
    one_of_two = Decision.objects.about(strategy).approvals().last()
    Decision.objects.filter(pk=one_of_two.pk).update(state=None)
    with pytest.raises(NotApproved, match="still lacks one approval of “Industry"):
        approve(open_stage(strategy), who.publisher)
    assert not fresh(strategy).live


def test_a_submission_says_how_many_are_missing(strategy: StrategyPage, who: People) -> None:
    ask(approvals=2)
    edit(strategy, who.second_reviewer, statement="Mine.")
    wanted = r"of 2 active members only 1 other than the authors \(second-industry-reviewer\)"
    with pytest.raises(NobodyEligible, match=wanted):
        submit(strategy, who.editor)


def test_a_submission_says_which_supporters_nobody_can_speak_for(
    supported: StrategyPage, education: Workgroup, who: People
) -> None:
    ask(asks_supporters=True)
    education.reviewers.user_set.clear()
    with pytest.raises(NobodyEligible, match="“Education & Training reviewers”, which has no"):
        submit(supported, who.editor)


def test_the_first_of_two_reads_who_is_still_missing(strategy: StrategyPage, who: People) -> None:
    ask(approvals=2)
    page = submitted(strategy, who.editor)
    url = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    answer = browser(who.reviewer).post(url, APPROVE)
    lacking = "It still lacks one approval of “Industry Partnerships reviewers”."
    assert said(answer) == [f"You have approved “4.1 Awareness”. {lacking}"]


def test_the_last_button_says_that_it_publishes(strategy: StrategyPage, who: People) -> None:
    Task.objects.get(name="Workgroup review").specific.deactivate()
    second = Task.objects.get(name="Communications review").specific
    second.approvals = 2
    second.save()
    page = submitted(strategy, who.editor)
    assert open_stage(page).task.specific.approve_label(page, who.publisher) == "Approve"
    page = approved(page, who.publisher)
    label = open_stage(page).task.specific.approve_label(page, who.second_publisher)
    assert label == "Approve and publish"


def test_the_settings_are_in_the_form_of_the_stage(who: People) -> None:
    task = Task.objects.get(name="Workgroup review")
    url = reverse("wagtailadmin_workflows:edit_task", args=(task.pk,))
    html = browser(who.administrator).get(url).content.decode()
    assert 'name="approvals"' in html
    assert "onsent of the Support workgroups" in html


def ask(**settings: object) -> None:
    WorkgroupReview.objects.filter(name="Workgroup review").update(**settings)
