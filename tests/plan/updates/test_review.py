"""A progress update is reviewed like a page: routed to the Lead, four eyes, one gate."""

import datetime as dt
from datetime import timedelta

import pytest
from django.utils import timezone

from cms.editorial.refusals import ChecksFailed, NotEligible, Ungated
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.stage import open_stage
from plan.models import ProgressPage, StrategyPage
from tests.editorial.drafts import approved, fresh, submitted
from tests.editorial.people import People
from tests.plan.updates.conftest import Report
from tests.site.languages import spanish


def test_the_reviewers_of_the_lead_workgroup_are_asked_then_the_publishers(
    draft: Report, who: People
) -> None:
    update = submitted(draft(), who.editor)
    assert [group.name for group in open_stage(update).groups.all()] == [
        "Industry Partnerships reviewers"
    ]
    with pytest.raises(NotEligible):
        approve(open_stage(update), who.other_reviewer)
    update = approved(update, who.reviewer)
    assert not update.live
    assert approved(update, who.publisher).live


def test_nothing_is_published_past_the_gate(draft: Report, who: People) -> None:
    update = draft()
    update.live = True
    with pytest.raises(Ungated):
        update.save()
    assert not update.permissions_for_user(who.superuser).can_publish()


def test_its_title_address_and_summary_are_made_of_what_it_says(draft: Report) -> None:
    update = draft(as_of=dt.date(2026, 3, 31))
    assert update.title == "4.1 Awareness: progress as of March 31, 2026"
    update.locale = spanish()
    assert update._derived_title() == "4.1 Awareness: avance al 31 de marzo de 2026"
    assert update.slug == "progress-2026-03-31"
    assert update.summary.strip() == "Forty employers signed up."
    assert draft(as_of=dt.date(2026, 3, 31)).slug == "progress-2026-03-31-2"


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"as_of": timezone.localdate() + timedelta(days=1)}, "lies ahead"),
        ({"status": "discontinued"}, "without a reason"),
        ({"actions": {"9.9.9": "complete"}}, "“9.9.9” is not in the public text"),
        ({"readings": {"nonsense": 3}}, "“nonsense” is not in the public text"),
    ],
)
def test_what_cannot_be_right_is_not_submitted(
    draft: Report, who: People, said: dict[str, object], refusal: str
) -> None:
    with pytest.raises(ChecksFailed, match=refusal):
        submitted(draft(**said), who.editor)


def test_a_correction_says_what_was_wrong_and_corrects_the_last_word(
    draft: Report, report: Report, who: People
) -> None:
    wrong = report()
    with pytest.raises(ChecksFailed, match="does not say what was wrong"):
        submitted(draft(corrects=wrong), who.editor)
    report(corrects=wrong, correction_note="It was thirty.")
    with pytest.raises(ChecksFailed, match="corrected already"):
        submitted(draft(corrects=wrong, correction_note="Twenty."), who.editor)


def test_below_a_strategy_that_is_not_public_nothing_is_reported(
    draft: Report, strategy: StrategyPage, who: People
) -> None:
    update = draft()
    StrategyPage.objects.filter(pk=strategy.pk).update(live=False)
    with pytest.raises(ChecksFailed, match="is not public"):
        submitted(ProgressPage.objects.get(pk=update.pk), who.editor)


def test_an_update_changes_neither_the_levels_of_the_plan_nor_its_place(
    report: Report, strategy: StrategyPage
) -> None:
    update = report()
    assert not update.can_move_to(strategy.get_parent())
    assert fresh(strategy).can_move_to(strategy.get_parent())
