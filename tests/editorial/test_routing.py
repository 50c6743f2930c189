"""Who is asked: the group that answers for the page, never nobody."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import TaskState

from awards.models import AwardsIndexPage, AwardYearPage
from cms.editorial.refusals import ChecksFailed, NobodyEligible, NotSubmittable, NoWorkflow
from cms.editorial.roles.names import Role
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import approved, draft, submitted
from tests.editorial.people import People, person


def test_a_strategy_goes_to_the_reviewers_of_its_lead_workgroup(
    plan: PlanPage, education: Workgroup, who: People
) -> None:
    page = submitted(draft(plan, who.editor, education), who.editor)
    assert asked(page) == ["Education & Training reviewers"]


def test_the_second_stage_goes_to_the_publishers(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    assert asked(approved(strategy, who.reviewer)) == [Role.PUBLISHER]


def test_an_award_page_goes_to_the_committee(home: HomePage, who: People) -> None:
    person("awards-reviewer", Role.AWARDS_COMMITTEE)
    awards = home.add_child(instance=AwardsIndexPage(title="HEROES", slug="heroes"))
    year = awards.add_child(instance=AwardYearPage(title="2026", slug="2026", year=2026))
    year.save_revision(user=who.editor)
    assert asked(submitted(year, who.editor)) == [Role.AWARDS_COMMITTEE]


def test_a_page_asks_the_owner_of_the_page_above(
    article: ContentPage, industry: Workgroup, who: People
) -> None:
    below = article.add_child(instance=ContentPage(title="Below", slug="below"))
    below.save_revision(user=who.editor)
    assert asked(submitted(below, who.editor)) == [industry.reviewers.name]


def test_a_page_that_nobody_owns_goes_to_the_default_group(home: HomePage, who: People) -> None:
    person("reviewer", Role.REVIEWER)
    home.save_revision(user=who.editor)
    assert asked(submitted(home, who.editor)) == [Role.REVIEWER]


def test_a_submission_that_nobody_could_approve_says_what_is_missing(
    strategy: StrategyPage, industry: Workgroup, who: People
) -> None:
    industry.reviewers.user_set.clear()
    with pytest.raises(NobodyEligible, match="“Industry Partnerships reviewers”, which has no"):
        submit(strategy, who.editor)
    assert not strategy.workflow_in_progress


def test_authors_do_not_count_as_reviewers(
    strategy: StrategyPage, industry: Workgroup, who: People
) -> None:
    industry.reviewers.user_set.set([who.editor])
    with pytest.raises(NobodyEligible):
        submit(strategy, who.editor)


def test_the_second_stage_must_have_somebody_too(strategy: StrategyPage, who: People) -> None:
    Group.objects.get(name=Role.PUBLISHER).user_set.clear()
    with pytest.raises(NobodyEligible, match="Communications review"):
        submit(strategy, who.editor)


def test_only_who_may_edit_submits(strategy: StrategyPage, who: People) -> None:
    with pytest.raises(NotSubmittable):
        submit(strategy, who.other_reviewer)


def test_a_draft_that_lacks_what_a_live_page_needs_is_not_submitted(
    strategy: StrategyPage, who: People
) -> None:
    page = strategy.get_latest_revision_as_object()
    page.statement = ""
    page.save_revision(user=who.editor, clean=False)
    with pytest.raises(ChecksFailed, match="Statement: This field cannot be blank"):
        submit(page, who.editor)


def test_without_a_workflow_there_is_no_review(strategy: StrategyPage, who: People) -> None:
    strategy.get_workflow().deactivate()
    with pytest.raises(NoWorkflow):
        submit(strategy, who.editor)


def test_the_queue_shows_what_one_may_decide(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    waiting = {
        name: TaskState.objects.reviewable_by(getattr(who, name)).count()
        for name in ("editor", "reviewer", "other_reviewer", "publisher", "superuser")
    }
    assert waiting == {
        "editor": 0,
        "reviewer": 1,
        "other_reviewer": 0,
        "publisher": 0,
        "superuser": 0,
    }


def asked(page: StrategyPage) -> list[str]:
    return [group.name for group in open_stage(page).groups.all()]
