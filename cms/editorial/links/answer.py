from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from cms.editorial.digest import digest
from cms.editorial.links.choices import AnswerKind
from cms.editorial.links.pass_stage import pass_stage
from cms.editorial.links.points import points_of
from cms.editorial.links.standing import Standing, standing
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.models.review_answer import ReviewAnswer
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.refusals import (
    LinkOver,
    PointsMissing,
    ReasonMissing,
    TextChanged,
    TooManyAnswers,
)

MOST = 50
"""Answers by one link: a conversation, not a way to fill the database."""


@transaction.atomic
def answer(
    link: ReviewLink, kind: AnswerKind, text: str, seen: str, points: Collection[str] = ()
) -> ReviewAnswer:
    """Keep what the person of `link` says about the text whose digest they have `seen`.

    Who confirms agrees to each of the `points` that the link asks for, by their keys. What they
    said last and say again, as by a button that is pressed twice, is kept once.
    """
    lock(link.page_id)
    link = ReviewLink.objects.select_related("page").get(pk=link.pk)
    if standing(link) is not Standing.OPEN:
        raise LinkOver
    if seen != link.digest or digest(Revision.objects.get(pk=link.revision_id)) != link.digest:
        raise TextChanged
    if kind.needs_text and not text.strip():
        raise ReasonMissing(_("Write what you want to say."))
    agreed = points_of(link) if kind == AnswerKind.CONFIRM else {}
    if missing := [sentence for key, sentence in agreed.items() if key not in points]:
        told = _("To confirm, tick this too, or ask for changes:")
        raise PointsMissing(" ".join([told, *missing]))
    said = list(link.answers.all())
    if said and (said[-1].kind, said[-1].text) == (kind, text.strip()):
        return _pass(said[-1])
    if len(said) >= MOST:
        raise TooManyAnswers
    return _pass(_keep(link, kind, text.strip(), list(agreed.values())))


def _keep(link: ReviewLink, kind: AnswerKind, text: str, agreed: list[str]) -> ReviewAnswer:
    kept = ReviewAnswer.objects.create(
        link=link,
        revision_id=link.revision_id,
        digest=link.digest,
        kind=kind,
        text=text,
        points=agreed,
    )
    told = {"link": link.pk, "answer": kept.pk}
    revision = Revision.objects.get(pk=link.revision_id)
    log(link.page.specific, "editorial.link_answer", revision=revision, data=told)
    queue_mail("responded", kept.pk)
    return kept


def _pass(said: ReviewAnswer) -> ReviewAnswer:
    if said.link.confirms and said.kind == AnswerKind.CONFIRM:
        pass_stage(said)
    return said
