"""Paths through the methods of pages and revisions, called in code."""

from typing import Any

from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.edit_page import EditPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.revert_to_page_revision import RevertToPageRevisionAction
from wagtail.models import Locale, Page

from tests.editorial.attempt import Attempt


def revision_publish(a: Attempt) -> Any:
    return a.revision.publish(user=a.user)


def revision_publish_by_nobody(a: Attempt) -> Any:
    return a.revision.publish()


def page_publish_without_checks(a: Attempt) -> Any:
    return a.page.publish(a.revision, user=a.user, skip_permission_checks=True)


def publish_page_action(a: Attempt) -> Any:
    action = PublishPageRevisionAction(a.revision, user=a.user)
    return action.execute(skip_permission_checks=True)


def publish_action(a: Attempt) -> Any:
    action = PublishRevisionAction(a.revision, user=a.user)
    return action.execute(skip_permission_checks=True)


def save_as_live(a: Attempt) -> Any:
    page = a.page.get_latest_revision_as_object()
    page.live = True
    page.summary = "Unreviewed."
    return page.save()


def create_live(a: Attempt) -> Any:
    return a.parent.add_child(instance=type(a.page)(title="New", slug="new", live=True))


def copy_live(a: Attempt) -> Any:
    return a.page.copy(update_attrs={"slug": "copy"}, keep_live=True)


def copy_action_live(a: Attempt) -> Any:
    action = CopyPageAction(a.page, update_attrs={"slug": "copy"}, keep_live=True, user=a.user)
    return action.execute(skip_permission_checks=True)


def alias(a: Attempt) -> Any:
    return a.page.create_alias(update_slug="alias", user=a.user)


def save_plain_page_as_live(a: Attempt) -> Any:
    """As `Page`, the row that all types share: it has none of our methods."""
    page = Page.objects.get(pk=a.page.pk)
    page.live, page.title = True, "Unreviewed"
    return page.save()


def publish_plain_page(a: Attempt) -> Any:
    page = Page.objects.get(pk=a.page.pk)
    return page.publish(a.revision, user=a.user, skip_permission_checks=True)


def load_fixture(a: Attempt) -> Any:
    """What `loaddata` does: rows as they are, `save` is not called."""
    page = Page.objects.get(pk=a.page.pk)
    page.live, page.title = True, "Unreviewed"
    return page.save_base(raw=True)


def copy_plain_page(a: Attempt) -> Any:
    return Page.objects.get(pk=a.page.pk).copy(update_attrs={"slug": "copy"}, keep_live=True)


def copy_section(a: Attempt) -> Any:
    copied = {"recursive": True, "keep_live": True, "copy_revisions": False}
    return a.parent.specific.copy(update_attrs={"slug": "section"}, **copied)


def copy_for_translation(a: Attempt) -> Any:
    locale, _ = Locale.objects.get_or_create(language_code="es")
    action = CopyPageForTranslationAction(a.page, locale, copy_parents=True, alias=True)
    return action.execute(skip_permission_checks=True)


def copy_section_for_translation(a: Attempt) -> Any:
    locale, _ = Locale.objects.get_or_create(language_code="es")
    action = CopyPageForTranslationAction(a.parent, locale, include_subtree=True, user=a.user)
    return action.execute(skip_permission_checks=True)


def publish_again(a: Attempt) -> Any:
    """What was public once, and was taken down."""
    a.page.unpublish()
    return a.revision.publish(user=a.user)


def load_fixture_of_its_type(a: Attempt) -> Any:
    """The row of the type alone: of what is live already, `loaddata` writes the text."""
    page = a.page.specific
    page.summary = "Unreviewed."
    return page.save_base(raw=True)


def load_bulk(a: Attempt) -> Any:
    """What the library of trees offers."""
    data = {"title": "New", "slug": "new", "live": True}
    return type(a.page).load_bulk([{"data": data}], a.parent)


def save_one_field(a: Attempt) -> Any:
    page = a.page.specific
    page.live, page.summary = True, "Unreviewed."
    return page.save(update_fields=["live", "summary"])


def edit_action(a: Attempt) -> Any:
    page = a.page.get_latest_revision_as_object()
    action = EditPageAction(page, user=a.user, publish=True)
    return action.execute(skip_permission_checks=True)


def revert_action(a: Attempt) -> Any:
    action = RevertToPageRevisionAction(a.page, a.revision, user=a.user)
    return action.execute(skip_permission_checks=True)


def translate(a: Attempt) -> Any:
    """What “Translate this page” does, where that app is installed: it asks for no permission."""
    locale, _ = Locale.objects.get_or_create(language_code="es")
    action = CopyPageForTranslationAction(a.parent, locale, include_subtree=True, user=a.user)
    return action.execute(skip_permission_checks=True)
