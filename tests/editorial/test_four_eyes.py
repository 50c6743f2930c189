"""Nobody approves what they wrote or submitted, and no text changes under an approval."""

import pytest
from wagtail.models import Revision

from cms.editorial.refusals import (
    NotApproved,
    NotEligible,
    NotInReview,
    TextChanged,
    TextFrozen,
)
from cms.editorial.roles.names import Role
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.cancel import cancel
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from plan.models import StrategyPage
from tests.editorial.drafts import approved, edit, fresh, published, submitted
from tests.editorial.people import People, person


def test_the_submitter_does_not_approve(strategy: StrategyPage, who: People) -> None:
    who.editor.groups.add(*who.reviewer.groups.all())
    submitted(strategy, who.editor)
    with pytest.raises(NotEligible, match="You submitted or wrote it"):
        approve(open_stage(strategy), who.editor)


def test_whoever_wrote_any_revision_since_the_last_publication_does_not_approve(
    strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.reviewer, statement="Mine.")
    edit(strategy, who.editor, statement="Ours.")
    submitted(strategy, who.editor)
    with pytest.raises(NotEligible):
        approve(open_stage(strategy), who.reviewer)
    assert approved(strategy, who.second_reviewer).current_workflow_task.name.startswith("Comm")


def test_who_wrote_before_the_last_publication_may_approve_again(
    strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.reviewer, statement="Mine.")
    published(strategy, who.editor, who.second_reviewer, who.publisher)
    edit(strategy, who.editor, statement="Newer.")
    assert published(strategy, who.editor, who.reviewer, who.publisher).statement == "Newer."


def test_an_author_stays_one_when_the_revision_is_purged(
    strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.reviewer, statement="Mine.")
    edit(strategy, who.editor, statement="Mine, still.")
    Revision.objects.filter(user=who.reviewer).delete()
    submitted(strategy, who.editor)
    with pytest.raises(NotEligible):
        approve(open_stage(strategy), who.reviewer)


def test_who_wrote_what_a_revert_brings_back_is_an_author(
    strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.reviewer, statement="Mine.")
    old = fresh(strategy).latest_revision
    edit(strategy, who.editor, statement="Other.")
    published(strategy, who.editor, who.second_reviewer, who.publisher)
    old.as_object().save_revision(user=who.editor, previous_revision=old)
    submitted(strategy, who.editor)
    with pytest.raises(NotEligible):
        approve(open_stage(strategy), who.reviewer)


def test_who_wrote_the_draft_that_was_copied_is_an_author_of_the_copy(
    strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.reviewer, statement="Mine.")
    attributes = {"slug": "copy", "number": "4.9"}
    copied = fresh(strategy).copy(update_attrs=attributes, user=who.second_editor)
    submitted(copied, who.second_editor)
    with pytest.raises(NotEligible):
        approve(open_stage(copied), who.reviewer)


def test_nobody_decides_outside_their_stage(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    for outsider in (who.other_reviewer, who.publisher, who.administrator, who.superuser):
        with pytest.raises(NotEligible, match="Industry Partnerships reviewers"):
            approve(open_stage(strategy), outsider)


def test_a_superuser_who_was_asked_may_decide_like_anybody(
    strategy: StrategyPage, who: People
) -> None:
    who.superuser.groups.add(*who.reviewer.groups.all())
    submitted(strategy, who.editor)
    assert approved(strategy, who.superuser).current_workflow_task.name.startswith("Comm")


def test_a_token_does_not_decide(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    who.reviewer.api_token = object()
    with pytest.raises(NotEligible, match="token"):
        approve(open_stage(strategy), who.reviewer)


def test_an_inactive_account_does_not_decide(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    who.reviewer.is_active = False
    with pytest.raises(NotEligible):
        approve(open_stage(strategy), who.reviewer)


def test_a_stage_is_decided_once(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    stage = open_stage(strategy)
    approve(stage, who.reviewer)
    with pytest.raises(NotInReview, match="industry-reviewer ended this stage: Approved"):
        approve(stage, who.second_reviewer)


def test_a_text_in_review_cannot_be_changed(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    for anybody in (who.editor, who.reviewer, who.superuser):
        with pytest.raises(TextFrozen):
            edit(strategy, anybody, statement="Swapped.")
    assert Revision.objects.for_instance(strategy).count() == 1


def test_withdrawn_from_review_it_can(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    cancel(strategy, who.editor)
    edit(strategy, who.editor, statement="Better.")
    assert published(strategy, who.editor, who.reviewer, who.publisher).statement == "Better."


def test_a_submitted_revision_is_never_overwritten_in_place(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    cancel(strategy, who.editor)
    page = fresh(strategy).get_latest_revision_as_object()
    page.statement = "Typed later."
    first = page.latest_revision
    page.save_revision(user=who.editor, overwrite_revision=first)
    assert Revision.objects.for_instance(strategy).count() == 2
    assert Revision.objects.get(pk=first.pk).content["statement"] == "Tell employers."


def test_a_text_swapped_in_the_database_is_not_approved(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    swap(strategy)
    with pytest.raises(TextChanged):
        approve(open_stage(strategy), who.reviewer)


def test_a_text_swapped_between_the_stages_is_not_approved(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    swap(strategy)
    with pytest.raises(TextChanged):
        approve(open_stage(strategy), who.publisher)
    assert not fresh(strategy).live


def test_what_is_in_memory_is_not_what_goes_live(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    stage = open_stage(strategy)
    stage.revision.content["statement"] = "Swapped in memory."
    approve(stage, who.publisher)
    assert fresh(strategy).statement == "Tell employers."


def test_an_approval_is_used_once(strategy: StrategyPage, who: People) -> None:
    live = published(strategy, who.editor, who.reviewer, who.publisher)
    live.unpublish()
    with pytest.raises(NotApproved, match="used"):
        live.get_latest_revision().publish()


def test_an_older_approval_does_not_count_for_a_newer_text(
    strategy: StrategyPage, who: People
) -> None:
    live = published(strategy, who.editor, who.reviewer, who.publisher)
    edit(live, who.editor, statement="Newer.")
    with pytest.raises(NotApproved, match="has not approved this revision"):
        fresh(live).get_latest_revision().publish()


def test_after_a_rejection_the_review_starts_with_the_workgroup(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    open_stage(strategy).reject(user=who.publisher, comment="Shorter.")
    edit(strategy, who.editor, statement="Short.")
    submit(strategy, who.editor)
    assert open_stage(strategy).task.name == "Workgroup review"
    assert approved(strategy, who.reviewer, who.publisher).statement == "Short."


def test_one_who_resubmits_is_a_submitter_too(strategy: StrategyPage, who: People) -> None:
    editor_in_chief = person("chief", Role.EDITOR, Role.PUBLISHER)
    submitted(strategy, who.editor)
    open_stage(strategy).reject(user=who.reviewer, comment="Again.")
    submit(strategy, editor_in_chief)
    approved(strategy, who.reviewer)
    with pytest.raises(NotEligible):
        approve(open_stage(strategy), editor_in_chief)


def swap(page: StrategyPage) -> None:
    revision = fresh(page).latest_revision
    content = revision.content | {"statement": "Swapped."}
    Revision.objects.filter(pk=revision.pk).update(content=content)
