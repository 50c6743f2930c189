"""Mails go to those who can act, once each, with a link to the thing to do."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone
from wagtail.models import Revision

from cms.editorial.schedule import run_due
from cms.editorial.verbs.stage import open_stage
from plan.models import StrategyPage
from tests.editorial.drafts import approved, edit, submitted
from tests.editorial.people import People


@pytest.fixture(autouse=True)
def at_once(settings: object) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def test_a_submission_mails_those_who_can_approve(strategy: StrategyPage, who: People) -> None:
    who.editor.groups.add(*who.reviewer.groups.all())
    submitted(strategy, who.editor)
    assert recipients() == [who.reviewer.email, who.second_reviewer.email]
    assert f"/admin/pages/{strategy.pk}/edit/" in mail.outbox[0].body
    assert "Workgroup review" in mail.outbox[0].body


def test_the_next_stage_mails_the_publishers(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    mail.outbox.clear()
    approved(strategy, who.reviewer)
    assert recipients() == [who.publisher.email, who.second_publisher.email]


@pytest.mark.parametrize("stage", ["first", "second"])
def test_a_rejection_in_any_stage_mails_submitter_and_authors(
    stage: str, strategy: StrategyPage, who: People
) -> None:
    strategy.save_revision(user=who.second_editor)
    submitted(strategy, who.editor)
    rejecter = who.reviewer
    if stage == "second":
        approved(strategy, who.reviewer)
        rejecter = who.publisher
    mail.outbox.clear()
    open_stage(strategy).reject(user=rejecter, comment="Say who does it.")
    assert recipients() == [who.editor.email, who.second_editor.email]
    assert "Say who does it." in mail.outbox[0].body


def test_a_publication_mails_submitter_and_authors(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    mail.outbox.clear()
    approved(strategy, who.publisher)
    assert recipients() == [who.editor.email]
    assert mail.outbox[0].subject == "4.1 Awareness: published"


def test_a_schedule_that_is_refused_is_told(strategy: StrategyPage, who: People) -> None:
    edit(strategy, who.editor, go_live_at=timezone.now() + timedelta(hours=1))
    page = approved(submitted(strategy, who.editor), who.reviewer, who.publisher)
    mail.outbox.clear()
    swapped = page.latest_revision.content | {"statement": "Swapped."}
    Revision.objects.filter(pk=page.latest_revision_id).update(content=swapped)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        run_due()
    assert recipients() == [who.editor.email, who.reviewer.email, who.publisher.email]
    assert "is not the one that “Workgroup review” approved" in mail.outbox[0].body


def recipients() -> list[str]:
    assert all(len(each.to) == 1 for each in mail.outbox)
    return sorted(each.to[0] for each in mail.outbox)
