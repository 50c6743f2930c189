"""Break glass: public without approval, said everywhere, until somebody else approves of it."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.content.page_state import PageState
from cms.editorial.models import Decision
from cms.editorial.overrides import open_override
from cms.editorial.refusals import (
    ChecksFailed,
    Embargoed,
    NotAPublisher,
    NotEligible,
    NothingToPublish,
    NotMarked,
    NotSubmittable,
    ReasonMissing,
)
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.review_afterwards import review_afterwards
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from cms.editorial.verbs.unpublish import unpublish
from plan.models import StrategyPage
from tests.editorial.drafts import edit, fresh, published, submitted
from tests.editorial.people import People
from tests.editorial.test_admin import browser, look, said
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

WHY = "The phone number is wrong."


@layer
def overridden(strategy: StrategyPage, who: People) -> StrategyPage:
    break_glass(strategy, who.publisher, WHY)
    return fresh(strategy)


def test_it_is_public_at_once_and_marked(overridden: StrategyPage) -> None:
    assert overridden.live
    assert overridden.status_string == "live, not reviewed"
    assert open_override(overridden).comment == WHY
    assert marked() == [overridden.pk]


@pytest.mark.parametrize("role", ["editor", "reviewer", "administrator", "superuser"])
def test_only_publishers_break_it(role: str, strategy: StrategyPage, who: People) -> None:
    with pytest.raises(NotAPublisher):
        break_glass(strategy, getattr(who, role), WHY)
    assert not fresh(strategy).live


def test_a_token_does_not(strategy: StrategyPage, who: People) -> None:
    who.publisher.api_token = object()
    with pytest.raises(NotAPublisher, match="token"):
        break_glass(strategy, who.publisher, WHY)


def test_a_reason_is_needed(strategy: StrategyPage, who: People) -> None:
    with pytest.raises(ReasonMissing):
        break_glass(strategy, who.publisher, " ")


def test_there_must_be_a_draft(overridden: StrategyPage, who: People) -> None:
    with pytest.raises(NothingToPublish):
        break_glass(overridden, who.publisher, WHY)


def test_the_checks_hold(strategy: StrategyPage, who: People) -> None:
    page = strategy.get_latest_revision_as_object()
    page.workgroup_roles = []
    page.save_revision(user=who.editor, clean=False)
    with pytest.raises(ChecksFailed):
        break_glass(strategy, who.publisher, WHY)


def test_an_embargo_holds(strategy: StrategyPage, who: People) -> None:
    edit(strategy, who.editor, go_live_at=timezone.now() + timedelta(days=1))
    with pytest.raises(Embargoed, match="Take out the date first"):
        break_glass(strategy, who.publisher, WHY)


def test_the_lock_of_somebody_holds(strategy: StrategyPage, who: People) -> None:
    StrategyPage.objects.filter(pk=strategy.pk).update(locked=True, locked_by=who.editor)
    with pytest.raises(NotSubmittable, match="locked by editor"):
        break_glass(strategy, who.publisher, WHY)
    assert not fresh(strategy).permissions_for_user(who.publisher).can_break_glass()


def test_a_review_that_was_under_way_ends(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    break_glass(strategy, who.publisher, WHY)
    assert not fresh(strategy).workflow_in_progress
    verbs = Decision.objects.about(strategy).values_list("verb", flat=True)
    assert list(verbs) == ["submitted", "cancelled", "overridden"]


def test_somebody_else_approves_afterwards(overridden: StrategyPage, who: People) -> None:
    review_afterwards(overridden, who.reviewer, "It is right.")
    assert fresh(overridden).status_string == "live"
    assert marked() == []
    assert open_override(overridden) is None
    with pytest.raises(NotMarked):
        review_afterwards(overridden, who.second_reviewer)


@pytest.mark.parametrize(
    "role", ["editor", "other_reviewer", "publisher", "administrator", "superuser"]
)
def test_neither_who_wrote_it_nor_who_did_it_nor_who_is_not_asked(
    role: str, overridden: StrategyPage, who: People
) -> None:
    able = "industry-reviewer, second-industry-reviewer, second-publisher"
    with pytest.raises(NotEligible, match=able):
        review_afterwards(overridden, getattr(who, role))
    assert fresh(overridden).status_string.endswith("not reviewed")


def test_a_review_of_the_next_text_ends_it_too(overridden: StrategyPage, who: People) -> None:
    edit(overridden, who.second_editor, statement="Better.")
    submit(overridden, who.second_editor)
    approve(open_stage(overridden), who.reviewer)
    with pytest.raises(NotEligible):
        approve(open_stage(overridden), who.publisher)
    approve(open_stage(overridden), who.second_publisher)
    assert fresh(overridden).status_string == "live"


def test_its_author_remains_one_until_somebody_approved(
    strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.reviewer, statement="Mine.")
    break_glass(strategy, who.publisher, WHY)
    edit(strategy, who.editor, statement="Mine, and more.")
    submitted(strategy, who.editor)
    with pytest.raises(NotEligible):
        approve(open_stage(strategy), who.reviewer)


def test_what_is_withdrawn_is_not_marked(overridden: StrategyPage, who: People) -> None:
    unpublish(overridden, who.publisher, "Wrong after all.")
    assert open_override(overridden) is None


def test_the_share_is_counted(overridden: StrategyPage, who: People) -> None:
    edit(overridden, who.second_editor, statement="Better.")
    published(overridden, who.second_editor, who.reviewer, who.second_publisher)
    share = Decision.objects.since(timezone.now() - timedelta(days=1)).override_share()
    assert (share.overrides, share.publications, share.percent) == (1, 2, 50)


def test_approvers_and_authors_are_mailed(
    strategy: StrategyPage, who: People, settings: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    break_glass(strategy, who.publisher, WHY)
    mails = {each.to[0]: each.body for each in mail.outbox}
    asked = {who.reviewer.email, who.second_reviewer.email, who.second_publisher.email}
    assert mails.keys() == asked | {who.editor.email}
    assert all(WHY in body for body in mails.values())
    address = reverse("overriding:review", args=[strategy.pk])
    assert {to for to, body in mails.items() if address in body} == asked


def test_verify_says_who_and_why(overridden: StrategyPage, who: People, ledger: Ledger) -> None:
    assert f"publisher published it without on {timezone.now():%Y-%m-%d}" in verified()
    assert WHY in verified()
    review_afterwards(overridden, who.reviewer)
    assert "No approval" not in verified()


def test_verify_lists_what_a_bare_update_made_public(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    """The one way that nobody can close: SQL asks no code of ours."""
    StrategyPage.objects.filter(pk=strategy.pk).update(live=True)
    ledger.record()
    assert "No approval stands behind" in verified()


def test_a_publisher_does_it_in_the_editor(strategy: StrategyPage, who: People) -> None:
    url = reverse("overriding:break_glass", args=[strategy.pk])
    assert url in look(who.publisher, strategy)
    assert url not in look(who.editor, strategy)
    assert "Mailed are the members of" in browser(who.publisher).get(url).content.decode()
    assert browser(who.editor).post(url, {"reason": WHY}).status_code == 302
    assert not fresh(strategy).live
    assert "marked “not reviewed”" in said(browser(who.publisher).post(url, {"reason": WHY}))[0]
    assert fresh(strategy).live


def test_a_refusal_stands_in_the_form(strategy: StrategyPage, who: People) -> None:
    edit(strategy, who.editor, go_live_at=timezone.now() + timedelta(days=1))
    url = reverse("overriding:break_glass", args=[strategy.pk])
    answer = browser(who.publisher).post(url, {"reason": WHY}).content.decode()
    assert "Take out the date first" in answer
    assert WHY in answer


def test_the_admin_says_so_everywhere_and_offers_the_review(
    overridden: StrategyPage, who: People
) -> None:
    assert "published it without approval" in look(who.editor, overridden)
    listing = reverse("wagtailadmin_explore", args=[overridden.get_parent().pk])
    assert "not reviewed" in browser(who.editor).get(listing).content.decode()
    url = reverse("overriding:review", args=[overridden.pk])
    assert url not in look(who.editor, overridden)
    assert url in look(who.second_publisher, overridden)
    assert WHY in browser(who.reviewer).get(url).content.decode()
    assert "marked no more" in said(browser(who.reviewer).post(url))[0]
    assert open_override(overridden) is None


def marked() -> list[int]:
    pages = StrategyPage.objects.filter(PageState.NOT_REVIEWED.condition())
    return list(pages.values_list("pk", flat=True))


def verified() -> str:
    out = StringIO()
    call_command("ledger", "verify", stdout=out)
    return out.getvalue()
