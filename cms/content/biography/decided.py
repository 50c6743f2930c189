"""What people said about the texts of a page: decisions, waivers, confirmations."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from wagtail.models import Page

from cms.content.biography.moment import LIMIT, Moment
from cms.editorial.choices import Verb
from cms.editorial.models import Confirmation, Decision, Waiver


def newest(rows: Any, before: datetime | None) -> Any:
    """The newest `LIMIT` rows and one more, by which it is known that there are more."""
    wanted = rows.filter(at__lt=before) if before else rows
    return wanted.order_by("-at", "-pk")[: LIMIT + 1]


def decisions(page: Page, before: datetime | None) -> Iterator[Moment]:
    rows = Decision.objects.about(page).select_related("task", "group")
    for row in newest(rows, before):
        yield Moment(
            row.at, _decided(row), row.person_name, row.comment, row.revision_id, row.digest
        )


def _decided(row: Decision) -> str:
    words = [Verb(row.verb).label]
    if row.task and row.verb != Verb.SUBMITTED:
        words.append(row.task.name)
    if row.group:
        words.append(f"for {row.group}")
    if row.goes_live_at:
        words.append(f"to go live {date_format(localtime(row.goes_live_at), 'j M Y, H:i')}")
    return ", ".join(words)


def waivers(page: Page, before: datetime | None) -> Iterator[Moment]:
    for row in newest(Waiver.objects.about(page), before):
        what = f"Gave a reason why a warning may stay: {row.message}"
        yield Moment(row.at, what, row.person_name, row.reason, row.revision_id, row.digest)


def confirmations(page: Page, before: datetime | None) -> Iterator[Moment]:
    for row in newest(Confirmation.objects.filter(page=page), before):
        what = f"Still correct; to be checked again by {date_format(row.review_by, 'j M Y')}"
        yield Moment(row.at, what, row.person_name, "", row.revision_id, row.digest)
