from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.timezone import localtime
from wagtail.admin import messages
from wagtail.models import Page

from cms.editorial.models.decision import Decision
from cms.editorial.overrides import could_review, open_override

SENTENCE = "<b>Not reviewed.</b> {} published it without approval on {}: “{}”"


def say_that_nobody_reviewed(request: HttpRequest, user: User, page: Page) -> None:
    """On top of the editor of a page that is public without approval."""
    if page.live and (override := open_override(page)):
        buttons = []
        if could_review(page, override).filter(pk=user.pk).exists():
            url = reverse("overriding:review", args=[page.pk])
            buttons.append(messages.button(url, "Approve afterwards"))
        messages.warning(request, sentence(override), buttons=buttons)


def sentence(override: Decision) -> str:
    on = f"{localtime(override.at):%Y-%m-%d %H:%M}"
    return format_html(SENTENCE, override.person_name, on, override.comment)
