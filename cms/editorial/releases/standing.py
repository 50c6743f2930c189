from typing import Any

from cms.editorial.drafting import in_review
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.releases.choices import Standing


def standing(member: ReleaseMember) -> Standing:
    """How far a page of a release is; asked of what is true now, and stored nowhere."""
    if not member.release.is_open:
        return Standing.UNDONE if member.ends else Standing.DONE
    if member.page is None:
        return Standing.DELETED
    if member.release.is_rollback:
        return Standing.ENDS if member.ends else Standing.FORMER
    return Standing.APPROVED if member.is_pinned else _on_its_way(member)


def _on_its_way(member: ReleaseMember) -> Standing:
    kept: Any = member.page
    page = kept.specific_deferred
    if in_review(page):
        return Standing.IN_REVIEW
    if page.current_workflow_state:
        return Standing.CHANGES
    if page.live and not page.has_unpublished_changes:
        return Standing.UNCHANGED
    return Standing.EDITED if member.edited else Standing.DRAFT
