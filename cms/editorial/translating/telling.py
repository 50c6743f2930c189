"""What the editor of a translation shows while it is behind its source, and what changed there."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localtime
from wagtail.admin import messages
from wagtail.models import Page

from cms.editorial.translating.behind import before, behind


def say(request: HttpRequest, page: Page) -> None:
    found = behind(Page.objects.filter(pk=page.pk)).first()
    if found is None:
        return
    day = localtime(found.source_written_at).strftime("%-d %B %Y")
    text = before(found.source_id, found)
    compared = [found.source_id, text.pk if text else "earliest", "live"]
    changes = reverse("wagtailadmin_pages:revisions_compare", args=compared)
    messages.warning(
        request,
        f"The page that this one translates was changed on {day}. Bring the translation up to "
        "date; if it is right as it is, save it again.",
        buttons=[messages.button(changes, "What changed there")],
    )
