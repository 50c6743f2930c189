"""Whom each event concerns. Jobs carry ids and look at what is true when they run."""

from django.contrib.auth.models import User
from django.urls import reverse
from django_tasks import task
from wagtail.models import CommentReply, Page

from cms.editorial.authorship import authors
from cms.editorial.choices import Verb
from cms.editorial.leaving.telling import tell_leaving
from cms.editorial.links.mails import mail_link, tell_answer_by_link
from cms.editorial.mails.people import (
    is_inherited,
    page_of,
    people_of_round,
    switched_off,
    who_approved,
    who_could_have_decided,
)
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.asking import asking
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.notify import Told, notify
from cms.editorial.notifications.still_asked import asked
from cms.editorial.overrides import could_review


@task()
def ask_reviewers(task_state_id: int) -> int:
    """Tell everybody who could decide on this stage; how many mails were sent."""
    state = GatedTaskState.objects.open().filter(pk=task_state_id).first()
    if state is None:
        return 0
    return notify(asking(state), asked(state))


@task()
def tell_rejection(decision_id: int) -> int:
    """Tell the submitter and the authors what should change, in whatever stage it was said."""
    return _tell_authors(Event.REJECTED, decision_id)


@task()
def tell_publication(decision_id: int) -> int:
    """Tell the submitter and the authors that their text is live, or when it will be; if it was
    the clock, whoever approved it too."""
    scheduled = Decision.objects.filter(pk=decision_id, verb=Verb.SCHEDULED).exists()
    return _tell_authors(Event.SCHEDULED if scheduled else Event.PUBLISHED, decision_id)


@task()
def tell_unscheduling(decision_id: int) -> int:
    """Tell the authors and whoever approved it that it will not go live, and why."""
    return _tell_authors(Event.UNSCHEDULED, decision_id)


@task()
def tell_cancellation(decision_id: int) -> int:
    """Tell the authors, and those who were asked to decide, that they need not any more.

    Not where the glass was broken: that is told by itself.
    """
    decision = Decision.objects.get(pk=decision_id)
    page = page_of(decision)
    later = Decision.objects.filter(object_id=decision.object_id, pk__gt=decision.pk)
    if page is None or ((follows := later.first()) and follows.verb == Verb.OVERRIDDEN):
        return 0
    people = people_of_round(decision) | who_could_have_decided(decision)
    context = {"decision": decision, "switched_off": switched_off(decision)}
    if context["switched_off"]:
        people |= who_approved(decision)
    told = Told(Event.CANCELLED, f"decision:{decision.pk}", page, context)
    return notify(told, people.exclude(decisions=decision))


@task()
def tell_override(decision_id: int) -> int:
    """Tell those who could approve it afterwards, and the authors, that it is public unapproved."""
    decision = Decision.objects.get(pk=decision_id)
    page = page_of(decision)
    if page is None:
        return 0
    able = could_review(page, decision)
    wrote = User.objects.filter(pk__in=authors(decision.revision)).exclude(pk__in=able)
    about, link = f"decision:{decision.pk}", reverse("overriding:review", args=[page.pk])
    quote, context = decision.comment, {"decision": decision}
    asking = Told(Event.OVERRIDDEN, about, page, context | {"asked": True}, quote, link)
    telling = Told(Event.OVERRIDDEN, about, page, context, quote)
    return notify(asking, able) + notify(telling, wrote.exclude(decisions=decision))


@task()
def tell_answer(reply_id: int) -> int:
    """Tell who takes part in a conversation that somebody answered."""
    reply = CommentReply.objects.select_related("comment").filter(pk=reply_id).first()
    if reply is None:
        return 0
    comment = reply.comment
    others = {comment.user_id, *comment.replies.values_list("user_id", flat=True)}
    page = Page.objects.get(pk=comment.page_id)
    link = reverse("editorial_review:screen", args=[page.pk]) + "#conversation"
    about, context = f"reply:{reply.pk}", {"reply": reply}
    told = Told(Event.ANSWERED, about, page, context, reply.text, link)
    return notify(told, User.objects.filter(pk__in=others - {reply.user_id}))


def _tell_authors(event: Event, decision_id: int) -> int:
    decision = Decision.objects.select_related("task").get(pk=decision_id)
    page = page_of(decision)
    if page is None:
        return 0
    people = people_of_round(decision).exclude(decisions=decision)
    about = f"decision:{decision.pk}"
    context = {"decision": decision, "inherited": is_inherited(decision)}
    return notify(Told(event, about, page, context, decision.comment), people)


JOBS = {
    "submitted": ask_reviewers,
    "rejected": tell_rejection,
    "published": tell_publication,
    "unscheduled": tell_unscheduling,
    "cancelled": tell_cancellation,
    "overridden": tell_override,
    "answered": tell_answer,
    "shared": mail_link,
    "responded": tell_answer_by_link,
    "left": tell_leaving,
}
