"""The version of a draft: which revision it is, and its text, which autosave changes in place."""

from wagtail.models import Page

from cms.editorial.digest import digest

LENGTH = 16


def version_of(page: Page) -> str:
    """As stored by now, as an entity tag; empty for a page without a revision."""
    revision = Page.objects.get(pk=page.pk).latest_revision
    return f'"{revision.pk}-{digest(revision)[:LENGTH]}"' if revision else ""
