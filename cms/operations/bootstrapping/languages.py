"""The languages that pages can be translated into. Translating begins with the front page."""

from django.conf import settings
from wagtail.models import Locale


def offer() -> list[str]:
    """Make those that are not there; the codes of all."""
    codes = [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES]
    for code in codes:
        Locale.objects.get_or_create(language_code=code)
    return codes
