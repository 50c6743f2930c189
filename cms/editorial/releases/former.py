"""What a release that rolls another one back brings again: what was public, and reviewed."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page, Revision

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity, Verb
from cms.editorial.digest import digest
from cms.editorial.models.decision import Decision
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.refusals import NotApproved

BY_ITSELF = "Take it out of this release, and change or unpublish the page by itself."


def verify_former(page: Page, revision: Revision) -> None:
    """Raise NotApproved unless this very text was public before, and reviewed."""
    public = Decision.objects.about(page).on_text_of(revision).filter(verb__in=Verb.reviewed())
    if not public.filter(digest=digest(revision)).exists():
        raise NotApproved("What was public before was never reviewed here.")


def former_findings(member: ReleaseMember) -> Iterator[Finding]:
    kept: Any = member.page
    page = kept.specific
    if not _shows_what_the_release_published(member):
        yield Finding(
            Severity.ERROR, "It has been published or taken away since.", remedy=BY_ITSELF
        )
    if member.ends:
        return
    former = page.revisions.filter(pk=member.revision_id).first()
    if former is None:
        yield Finding(
            Severity.ERROR, "What was public before is not kept any more.", remedy=BY_ITSELF
        )
        return
    try:
        verify_former(page, former)
    except NotApproved as refusal:
        yield Finding(Severity.ERROR, str(refusal), remedy=BY_ITSELF)


def _shows_what_the_release_published(member: ReleaseMember) -> bool:
    undone = ReleaseMember.objects.filter(release=member.release.rolls_back_id, page=member.page_id)
    published = undone.values_list("revision_id", flat=True).first()
    page: Any = member.page
    return bool(page.live and page.live_revision_id == published)
