"""The comments on a page, as Wagtail keeps them; whoever reviews can answer from the screen."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Comment, CommentReply, Page

from cms.editorial.checks.run import page_label
from cms.editorial.mails.queue import queue_mail


def threads(page: Page) -> list[Comment]:
    """Those that are not resolved, with what they are about in `about`."""
    found = list(_open(page).select_related("user").prefetch_related("replies__user"))
    for comment in found:
        comment.about = _place(page, comment.contentpath)
    return found


def _open(page: Page) -> QuerySet[Comment]:
    found: QuerySet[Comment] = Comment.objects.filter(page_id=page.pk, resolved_at=None)
    return found.order_by("created_at")


def _place(page: Page, contentpath: str) -> str:
    name = contentpath.split(".", maxsplit=1)[0]
    known = {field.name for field in page._meta.get_fields()}
    return page_label(page, name) if name in known else name


@transaction.atomic
def reply(page: Page, comment_id: int, user: User, text: str) -> CommentReply:
    """Answer a comment of `page`; Comment.DoesNotExist if it is gone or resolved."""
    comment = _open(page).get(pk=comment_id)
    answer = CommentReply(comment=comment, user=user, text=text)
    answer.save()
    answer.log_create(user=user)
    queue_mail("answered", answer.pk)
    return answer
