from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page


def language_of_sender(page: Page) -> str:
    """In which whoever sends something about a page is answered: that of the form's address; what
    comes by the API, which has none, is in the page's."""
    spoken = get_language()
    return spoken if spoken and spoken != settings.LANGUAGE_CODE else page.locale.language_code
