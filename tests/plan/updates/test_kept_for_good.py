"""After publication an update is never changed or deleted, whichever way somebody tries."""

from collections.abc import Callable

import pytest
from django.db import transaction
from django.test import Client
from wagtail.models import Page

from cms.editorial.verbs.unpublish import unpublish
from plan.models import ActionProgress, ProgressPage, StrategyPage
from plan.models.sealing import Unalterable
from tests.editorial.drafts import fresh
from tests.editorial.people import People
from tests.plan.updates.conftest import Report
from tests.reasons import REASON


@pytest.fixture
def update(report: Report) -> ProgressPage:
    return report(actions={"4.1.1": "complete"})


def change_and_save(update: ProgressPage) -> None:
    update.status = "complete"
    update.save()


def change_a_row(update: ProgressPage) -> None:
    row = update.action_statuses.get()
    row.status = "on_track"
    row.save()


def rows(update: ProgressPage) -> object:
    return ActionProgress.objects.filter(page=update)


ATTEMPTS: dict[str, Callable[[ProgressPage], object]] = {
    "save": change_and_save,
    "save one field": lambda update: (
        setattr(update, "status", "complete") or update.save(update_fields=["status"])
    ),
    "draft": lambda update: update.save_revision(),
    "publish again": lambda update: update.publish(update.get_latest_revision()),
    "update": lambda update: ProgressPage.objects.filter(pk=update.pk).update(reason="Other"),
    "delete": lambda update: update.delete(),
    "delete as a plain page": lambda update: Page.objects.get(pk=update.pk).delete(),
    "delete by query": lambda update: ProgressPage.objects.filter(pk=update.pk).delete(),
    "delete the strategy": lambda update: update.get_parent().specific.delete(),
    "delete the plan": lambda update: update.get_parent().get_parent().delete(),
    "change a row": change_a_row,
    "update rows": lambda update: rows(update).update(status="on_track"),
    "delete rows": lambda update: rows(update).delete(),
    "add a row": lambda update: ActionProgress.objects.create(
        page=update, number="4.1.2", status="complete"
    ),
    "add rows": lambda update: ActionProgress.objects.bulk_create(
        [ActionProgress(page=update, number="4.1.2", status="complete")]
    ),
}


def test_code_is_refused(update: ProgressPage) -> None:
    before = fresh(update).serializable_data()
    for name, attempt in ATTEMPTS.items():
        with transaction.atomic(), pytest.raises(Unalterable, match="report a correction"):
            attempt(fresh(update))
        assert fresh(update).serializable_data() == before, name


def test_drafts_can_be_changed_and_deleted(draft: Report, strategy: StrategyPage) -> None:
    update = draft(actions={"4.1.1": "complete"})
    change_and_save(update)
    update.delete()
    assert not ProgressPage.objects.exists()
    draft()
    fresh(strategy).delete()
    assert not StrategyPage.objects.exists()


def test_the_editor_shows_it_locked_and_offers_a_correction(
    update: ProgressPage, client: Client, who: People
) -> None:
    client.force_login(who.superuser)
    shown = client.get(f"/admin/pages/{update.pk}/edit/").content.decode()
    assert "Published for good" in shown
    assert f"/admin/pages/add/plan/progresspage/{update.strategy_id}/?corrects={update.pk}" in shown
    before = fresh(update).latest_revision_id
    client.post(f"/admin/pages/{update.pk}/edit/", {"status": "complete", "as_of": "2026-03-31"})
    assert fresh(update).latest_revision_id == before


def test_the_admin_says_why_nothing_was_deleted(
    update: ProgressPage, strategy: StrategyPage, client: Client, who: People
) -> None:
    client.force_login(who.publisher)
    assert not update.permissions_for_user(who.publisher).can_delete()
    for address in (
        f"/admin/pages/{strategy.pk}/delete/",
        f"/admin/bulk/wagtailcore/page/delete/?id={strategy.pk}",
    ):
        answer = client.post(address, REASON, follow=True)
        assert "kept for good" in answer.content.decode(), address
    client.post(f"/admin/bulk/wagtailcore/page/delete/?id={update.pk}")
    assert fresh(update).live


def test_a_publisher_may_withdraw_it_and_the_text_stays(update: ProgressPage, who: People) -> None:
    unpublish(update, who.publisher, reason="It names a person.")
    withdrawn = fresh(update)
    assert not withdrawn.live
    with pytest.raises(Unalterable):
        change_and_save(withdrawn)
    with pytest.raises(Unalterable):
        fresh(update).delete()
