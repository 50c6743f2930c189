"""A page that nobody looked at for too long is overdue, until somebody says that it still holds."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from cms.editorial.freshness.confirm import CannotConfirm, confirm
from cms.editorial.freshness.marking import due_until, mark_overdue
from cms.editorial.models import Confirmation, Overdue
from home.models import ContentPage
from tests.editorial.drafts import edit, fresh, published
from tests.editorial.people import People
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

TODAY = timezone.localdate()
PASSED, NEXT = TODAY - timedelta(days=1), TODAY + timedelta(days=90)


@layer
def live(article: ContentPage, who: People) -> Page:
    """Public, and to be checked by yesterday."""
    edit(article, who.editor, review_by=PASSED)
    return published(article, who.editor, who.reviewer, who.publisher)


def body(client: Client, **query: str) -> list[dict]:
    return client.get("/api/v1/pages", query).json()["items"]


def test_the_flag_follows_by_editions(
    live: Page, who: People, client: Client, ledger: Ledger
) -> None:
    ledger.record()
    assert [page["overdue"] for page in body(client, overdue="true")] == [True]
    confirm(live, who.second_editor, NEXT)
    ledger.record()
    (page,) = body(client, overdue="false", review_by=str(NEXT))
    assert (page["overdue"], page["review_by"], page["version"]) == (False, str(NEXT), 2)
    with time_machine.travel(NEXT + timedelta(days=1)):
        assert body(client)[0]["overdue"] is False
        assert mark_overdue() == 1
        assert mark_overdue() == 0
        ledger.record()
        assert body(client)[0]["overdue"] is True
    assert ledger.agrees()


def test_confirming_keeps_text_and_draft_and_is_kept(live: Page, who: People) -> None:
    text = live.live_revision
    edit(live, who.editor, summary="Newer.")
    kept = confirm(live, who.reviewer, NEXT)
    assert (kept.revision_id, kept.previous, kept.person_name) == (
        text.pk,
        PASSED,
        "industry-reviewer",
    )
    assert len(kept.digest) == 64
    entry = PageLogEntry.objects.get(action="editorial.confirm")
    assert (entry.user, entry.revision, entry.data["review_by"]) == (who.reviewer, text, str(NEXT))
    assert fresh(live).has_unpublished_changes
    with pytest.raises(TypeError, match="never changed"):
        kept.save()


def test_a_draft_from_before_does_not_undo_it(live: Page, who: People) -> None:
    edit(live, who.editor, summary="Newer.")
    confirm(live, who.second_editor, NEXT)
    page = published(live, who.editor, who.reviewer, who.publisher)
    assert (page.summary, page.review_by) == ("Newer.", NEXT)
    assert not Overdue.objects.exists()
    edit(page, who.editor, review_by=date(2050, 1, 1))
    assert published(page, who.editor, who.reviewer, who.publisher).review_by == date(2050, 1, 1)


def test_who_may_confirm(live: Page, who: People) -> None:
    def may(name: str) -> bool:
        try:
            confirm(live, getattr(who, name), NEXT)
        except CannotConfirm:
            return False
        return True

    allowed = {name for name in vars(who) if may(name)}
    assert vars(who).keys() - allowed == {"other_reviewer", "administrator"}


def test_what_cannot_be_confirmed(live: Page, who: People, article: ContentPage) -> None:
    with pytest.raises(CannotConfirm, match="still to come"):
        confirm(live, who.editor, TODAY)
    alias = live.create_alias(update_slug="alias")
    with pytest.raises(CannotConfirm, match="shows another"):
        confirm(alias, who.editor)
    Page.objects.filter(pk=live.pk).update(live=False)
    with pytest.raises(CannotConfirm, match="not public"):
        confirm(live, who.editor)


def test_caches_are_told_of_the_midnight(live: Page) -> None:
    type(live).objects.update(review_by=TODAY)
    before = timezone.now().replace(hour=23, minute=58)
    (due,) = due_until(before, before + timedelta(minutes=5))
    assert (due.page_id, due.at.date()) == (live.pk, TODAY + timedelta(days=1))
    assert due_until(before, before + timedelta(minutes=1)) == []


def test_one_click_in_the_report(live: Page, who: People) -> None:
    client = Client()
    client.force_login(who.reviewer)
    report = client.get("/admin/to-be-checked/?standing=overdue").content.decode()
    address = f"/admin/to-be-checked/{live.pk}/"
    assert f'action="{address}"' in report
    assert "Industry Partnerships reviewers" in report
    assert "Confirm: still correct" in client.get(address).content.decode()
    assert not Confirmation.objects.exists()
    assert client.post(address, {"review_by": str(PASSED)}).status_code == 200
    assert not Confirmation.objects.exists()
    assert client.post(address).url == "/admin/to-be-checked/"
    assert Confirmation.objects.get().review_by == TODAY + timedelta(days=365)
    assert address not in client.get("/admin/to-be-checked/?standing=overdue").content.decode()
    csv = client.get("/admin/to-be-checked/?export=csv").getvalue().decode()
    assert f"Article,/our-home/article/,{Confirmation.objects.get().review_by},Later" in csv


def test_strangers_do_not_confirm(live: Page, who: People) -> None:
    client = Client()
    client.force_login(who.other_reviewer)
    assert client.post(f"/admin/to-be-checked/{live.pk}/").status_code == 302
    assert not Confirmation.objects.exists()
    assert "Still correct</button>" not in client.get("/admin/to-be-checked/").content.decode()
