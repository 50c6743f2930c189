"""What a verified token shows: a draft as a document, and the moment at which it is looked at."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from wagtail.models import Page, Revision

from cms.delivery.answers.ended import ended
from cms.delivery.models import PreviewToken
from cms.delivery.preview.bearer import BELOW
from cms.delivery.preview.verifying import require_access
from cms.delivery.problems import DraftIncomplete, Gone, NotFound, Problem, Unauthorized
from cms.ledger import previewing, reading
from cms.ledger.drafts import draft_of
from cms.ledger.keys import PAGE
from cms.ledger.previewing import Previewed

NOTHING = "There is no draft any more: its page was deleted, is private, or is on no site."


@dataclass(frozen=True)
class Look:
    page: Page
    revision: Revision | None
    """None: the page as it is, because nothing has been changed since it was published."""
    at: datetime
    document: Previewed

    def draft(self) -> Page:
        """As Wagtail makes it, for its templates."""
        return self.revision.as_object() if self.revision else self.page


def look(token: PreviewToken) -> Look:
    """Raises Unauthorized, NotFound, Gone or DraftIncomplete."""
    if token.page_id is None:
        raise Unauthorized(f"This preview token is for a release: ask below {BELOW}.")
    page = (
        Page.objects.filter(pk=token.page_id).select_related("latest_revision").specific().first()
    )
    if page is None:
        raise missing(token)
    require_access(token, page)
    if token.document and reading.is_erased(token.document):
        raise ended(token.document)
    revision = revision_of(token, page)
    draft = draft_of(page, revision) if revision else page
    require_public_then(draft, token.at)
    at = token.at or timezone.now()
    try:
        return Look(page, revision, at, previewing.preview(draft, at))
    except previewing.NoDocument:
        raise missing(token) from None
    except previewing.Incomplete:
        raise DraftIncomplete("The draft lacks something that its document needs.") from None


def revision_of(token: PreviewToken, page: Page) -> Revision | None:
    if token.revision_id is None:
        return page.latest_revision if page.has_unpublished_changes else None
    revision = Revision.page_revisions.filter(object_id=page.pk, pk=token.revision_id).first()
    if revision is None:
        raise NotFound("This revision is not kept any more.")
    return revision


def require_public_then(draft: Page, at: datetime | None) -> None:
    """Who looks at a moment sees the page's own dates kept; without one, they do not matter."""
    if at and draft.expire_at and draft.expire_at <= at:
        raise Gone(
            "By then it is no longer public: it expires before.",
            id=None,
            reason=None,
            ended_at=draft.expire_at.isoformat(),
            replaced_by=None,
        )
    if at and draft.go_live_at and draft.go_live_at > at:
        raise NotFound(f"Not public by then: it appears at {draft.go_live_at.isoformat()}.")


def missing(token: PreviewToken) -> Problem:
    """410 for what was public once, 404 for what never was."""
    document = reading.document_of((PAGE, token.page_id or 0)) or token.document
    past = reading.last_of(document) if document else None
    return ended(document) if document and past and past.ended_at else NotFound(NOTHING)
