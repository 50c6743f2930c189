"""Has the employer confirmed this text? The last word counts."""

from wagtail.models import Revision

from cms.editorial.links.choices import AnswerKind
from cms.editorial.models.review_answer import ReviewAnswer


def confirmation_of(revision: Revision, digest: str) -> ReviewAnswer | None:
    """The employer's word for exactly this text, unless they asked for changes afterwards."""
    about = ReviewAnswer.objects.filter(
        link__confirms=True, link__revision_id=revision.pk, revision_id=revision.pk, digest=digest
    )
    last = about.exclude(kind=AnswerKind.COMMENT).order_by("pk").last()
    return last if last and last.kind == AnswerKind.CONFIRM else None
