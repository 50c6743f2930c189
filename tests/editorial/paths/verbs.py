"""Paths through our own verbs, and through the schedule."""

from datetime import timedelta
from typing import Any

import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from cms.editorial.freshness.confirm import confirm
from cms.editorial.links.answer import answer
from cms.editorial.links.choices import AnswerKind
from cms.editorial.links.person import Person
from cms.editorial.links.share import share_in_person
from cms.editorial.models import ReleaseMember
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from cms.editorial.releases.publish import publish
from cms.editorial.schedule import run_due
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.restore import restore
from cms.editorial.verbs.review_afterwards import review_afterwards
from plan.importing.creating.import_file import import_file
from plan.models import PlanPage
from tests.editorial.attempt import Attempt
from tests.editorial.states import TOMORROW


def schedule_by_hand(a: Attempt) -> Any:
    _schedule(a)
    return run_due()


def schedule_by_command(a: Attempt) -> Any:
    _schedule(a)
    return call_command("publish_scheduled", verbosity=0)


def save_scheduled_revision(a: Attempt) -> Any:
    page = a.page.get_latest_revision_as_object()
    page.save_revision(user=a.user, approved_go_live_at=timezone.now())
    return run_due()


def break_glass_by_verb(a: Attempt) -> Any:
    return break_glass(a.page, a.user, "It cannot wait.")


def review_afterwards_by_verb(a: Attempt) -> Any:
    return review_afterwards(a.page, a.user)


def restore_withdrawn(a: Attempt) -> Any:
    return restore(a.page, a.user, "It holds again.")


def confirm_still_correct(a: Attempt) -> Any:
    return confirm(a.page, a.user)


def run_schedule_when_due(a: Attempt) -> Any:
    with time_machine.travel(TOMORROW + timedelta(minutes=1), tick=False):
        return run_due()


def publish_through_a_release(a: Attempt) -> Any:
    """A new one, so that nobody has to approve it there."""
    release = create(a.user, "Mine")
    add(release, a.page, a.user)
    return publish(release, a.user)


def publish_its_release(a: Attempt) -> Any:
    return publish(ReleaseMember.objects.get(page=a.page.pk, is_open=True).release, a.user)


def confirm_by_link(a: Attempt) -> Any:
    """As the employer, with a link that one has made for oneself."""
    link, _ = share_in_person(a.page, a.user, Person("Me", "Is it right?"), confirms=True)
    return answer(link, AnswerKind.CONFIRM, "", link.digest)


def import_a_page(a: Attempt) -> Any:
    plan = a.parent.add_child(instance=PlanPage(title="Plan", slug="plan", live=False))
    return import_file("new.txt", b"4.1 AWARENESS\n\nTell employers.\n", plan, a.user, submit=True)


def _schedule(a: Attempt) -> None:
    Revision.objects.filter(pk=a.revision.pk).update(approved_go_live_at=timezone.now())
