from datetime import datetime

from django import template
from wagtail.models import Page

from cms.ledger.keys import PAGE
from cms.ledger.reading import notes

register = template.Library()

MOST = 20


@register.simple_tag
def change_notes(page: Page) -> list[tuple[datetime, str]]:
    """What readers were told about changes of `page`, the newest first."""
    return notes((PAGE, page.pk), MOST)
