"""Saving a draft: who wrote it is remembered, and what is under review stays as it is."""

from collections.abc import Callable
from typing import Any

from wagtail.models import COMMENTS_RELATION_NAME, Page, Revision, WorkflowState

from cms.editorial.authorship import credit
from cms.editorial.change_note import is_inherited
from cms.editorial.lock import lock
from cms.editorial.models.decision import Decision
from cms.editorial.refusals import TextFrozen, Ungated
from cms.editorial.releases.pinning import unpin
from cms.editorial.sameness import same_text
from cms.editorial.waivers.waive import waive


def save_revision(
    page: Page,
    stock: Callable[..., Revision],
    user: Any = None,
    approved_go_live_at: Any = None,
    **kwargs: Any,
) -> Revision:
    """Wagtail's `save_revision`, under the page's lock."""
    if approved_go_live_at:
        raise Ungated("A revision is scheduled by approving it.")
    lock(page.pk)
    if in_review(page):
        return _keep_comments(page)
    if is_inherited(page):
        page.change_note = ""
    kwargs["overwrite_revision"] = _unless_decided_on(kwargs.get("overwrite_revision"))
    revision = stock(user=user, **kwargs)
    credit(revision, brought_back=kwargs.get("previous_revision"))
    if page.offered_reasons:
        waive(page, revision, user, page.offered_reasons)
    unpin(page, revision, user)
    return revision


def in_review(page: Page) -> bool:
    rounds = WorkflowState.objects.for_instance(page)
    return rounds.filter(status=WorkflowState.STATUS_IN_PROGRESS).exists()


def _unless_decided_on(revision: Revision | None) -> Revision | None:
    """None if there is a decision about `revision`: its text is evidence, so a new one is made."""
    if revision and Decision.objects.on_text_of(revision).exists():
        return None
    return revision


def _keep_comments(page: Page) -> Revision:
    """Save the comments of a reviewer, who opens the editor for that; refuse any other change."""
    revision = Revision.objects.for_instance(page).order_by("-created_at", "-pk").first()
    if revision is None or not same_text(page.serializable_data(), revision.content):
        raise TextFrozen
    for comment in getattr(page, COMMENTS_RELATION_NAME).filter(pk__isnull=True):
        comment.revision_created = revision
    page.save(update_fields=[COMMENTS_RELATION_NAME], clean=False)
    return revision
