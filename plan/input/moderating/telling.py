"""What a moderator is told of: that something was given to them. None of its words are in it."""

from django.contrib.auth.models import User
from django.urls import reverse
from django_tasks import task
from wagtail.models import Page

from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.notify import Told, notify
from plan.input.models import PublicInput


@task()
def tell_assignment(keys: list[int], person_id: int, act: str) -> int:
    """Of what is still theirs; how many mails were sent."""
    person = User.objects.filter(pk=person_id).first()
    theirs = PublicInput.objects.filter(pk__in=keys, assigned_to=person_id)
    given = list(theirs.select_related("strategy"))
    if person is None or not given:
        return 0
    page = given[0].strategy or Page.get_first_root_node()
    context = {"given": given, "count": len(given)}
    return notify(Told(Event.ASSIGNED, f"act:{act}", page, context, link=link_to(given)), [person])


def link_to(given: list[PublicInput]) -> str:
    if len(given) == 1:
        return reverse("public_input:edit", args=[given[0].pk])
    return reverse("public_input:index") + "?assigned=me"
