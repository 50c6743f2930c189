from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from wagtail.admin import messages
from wagtail.models import Page

from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.releases.embargo import membership


def say_with_what_it_goes_live(request: HttpRequest, page: Page) -> None:
    """On top of the editor of a page that waits for a release."""
    if member := membership(page):
        url = reverse("releases:release", args=[member.release_id])
        button = messages.button(url, "See the release")
        messages.info(request, sentence(member), buttons=[button])


def sentence(member: ReleaseMember) -> str:
    when = ""
    if at := member.release.scheduled_for:
        when = f" on {date_format(localtime(at), 'j F Y, H:i')}"
    consequence = (
        " It is approved: if you edit it, the release goes back to review."
        if member.is_pinned
        else ""
    )
    return format_html(
        "This page goes live with the release <b>{}</b>{}, and not before.{}",
        member.release.name,
        when,
        consequence,
    )
