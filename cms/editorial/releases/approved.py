"""Whether the approval that a page of a release was pinned by stands behind its text now."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from cms.editorial.approval import verify
from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity
from cms.editorial.decisions import chosen_time
from cms.editorial.digest import digest
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.refusals import Refusal

AGAIN = "Take it out of the release, or submit it again."


def approval_findings(member: ReleaseMember) -> Iterator[Finding]:
    kept: Any = member.page
    page = kept.specific
    revision = page.revisions.filter(pk=member.revision_id).first()
    if revision is None:
        yield Finding(Severity.ERROR, "The text that was approved is not kept any more.", "", AGAIN)
        return
    if digest(revision) != member.digest:
        yield Finding(Severity.ERROR, "The text is not the one that was approved.", "", AGAIN)
        return
    try:
        finished = verify(page, revision).workflow_state
    except Refusal as refusal:
        yield Finding(Severity.ERROR, str(refusal), "", AGAIN)
        return
    yield from _later(revision, member, chosen_time(finished))


def _later(revision: Revision, member: ReleaseMember, chosen: datetime | None) -> Iterator[Finding]:
    """A date of its own that would hold the page back while the others go live."""
    own: datetime | None = chosen or revision.as_object().go_live_at
    moment = member.release.scheduled_for or timezone.now()
    if own and own > moment:
        yield Finding(
            Severity.ERROR,
            f"Its own date is later: {timezone.localtime(own):%Y-%m-%d %H:%M}.",
            remedy="Schedule the release for then, or take out that date and submit it again.",
        )
