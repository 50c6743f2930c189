"""Whether a page of a release has a place to be public at, and nobody is at work on it."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.auth.models import User

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity
from cms.editorial.models.release_member import ReleaseMember


def findings_of_place(
    member: ReleaseMember, others: Sequence[ReleaseMember], user: User | None
) -> Iterator[Finding]:
    yield from _locked(member, user)
    ending = {other.page_id for other in others if other.ends}
    if member.ends:
        yield from _below(member, ending)
    else:
        yield from _above(member, {other.page_id for other in others} - ending)


def _locked(member: ReleaseMember, user: User | None) -> Iterator[Finding]:
    page: Any = member.page
    if page.locked and (user is None or page.locked_by_id != user.pk):
        yield Finding(
            Severity.ERROR,
            f"It is locked by {page.locked_by or 'somebody'}.",
            remedy="Ask them to unlock it, or take it out of the release.",
        )


def _above(member: ReleaseMember, together: set[int | None]) -> Iterator[Finding]:
    page: Any = member.page
    parent = page.get_parent()
    if not (parent.live or parent.pk in together):
        yield Finding(
            Severity.ERROR,
            f"“{parent}”, the page above, is not public and not in the release.",
            remedy="Add that page to the release, or publish it first.",
        )


def _below(member: ReleaseMember, ending: set[int | None]) -> Iterator[Finding]:
    page: Any = member.page
    left = page.get_children().live().exclude(pk__in=ending)
    if left.exists():
        yield Finding(
            Severity.ERROR,
            f"A page below it is public: “{left.first()}”.",
            remedy="Unpublish that page first, or take this one out of the release.",
        )
