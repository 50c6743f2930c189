"""Paths through the screens of the admin."""

from typing import Any

from django.test import override_settings
from django.urls import reverse
from wagtail.models import Locale

from tests.editorial.attempt import Attempt


def edit_view(a: Attempt) -> Any:
    return a.form("edit", a.page.pk, **{"action-publish": "1"})


def revert_view(a: Attempt) -> Any:
    address = ("revisions_revert", a.page.pk, a.revision.pk)
    return a.form(*address, **{"action-publish": "1"})


def create_view(a: Attempt) -> Any:
    address = ("add", "home", "contentpage", a.parent.pk)
    return a.form(*address, **{"action-publish": "1", "slug": "new"})


def bulk_publish(a: Attempt) -> Any:
    address = f"/admin/bulk/wagtailcore/page/publish/?id={a.page.pk}&next=/admin/"
    return a.browser.post(address, {"include_descendants": "on"})


def admin_copy(a: Attempt) -> Any:
    return a.admin("copy", a.page.pk, **_copy_form(a), publish_copies="on")


def admin_alias(a: Attempt) -> Any:
    return a.admin("copy", a.page.pk, **_copy_form(a), alias="on", publish_copies="on")


def translate(a: Attempt) -> Any:
    """The section first: what stands above a page is translated before it."""
    locale, _ = Locale.objects.get_or_create(language_code="es")
    for page in (a.parent, a.page):
        url = reverse("simple_translation:submit_page_translation", args=[page.pk])
        a.browser.post(url, {"locales": locale.pk})


def create_with_synchronised_trees(a: Attempt) -> Any:
    """A setting of Wagtail's makes aliases in every language of what is created."""
    Locale.objects.get_or_create(language_code="es")
    with override_settings(WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE=True):
        return create_view(a)


def approve_in_editor(a: Attempt) -> Any:
    data = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    return a.form("edit", a.page.pk, **data)


def approve_in_queue(a: Attempt) -> Any:
    state = a.page.current_workflow_task_state
    return state and a.admin("workflow_action", a.page.pk, "approve", state.pk)


def switch_stage_off_in_admin(a: Attempt) -> Any:
    for task in a.page.get_workflow().tasks:
        a.browser.post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]))


def switch_waiting_stage_off_in_admin(a: Attempt) -> Any:
    """Only the one in which the page waits; what was approved before it stays so."""
    task = a.page.current_workflow_task_state.task
    return a.browser.post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]))


def break_glass_in_admin(a: Attempt) -> Any:
    url = reverse("overriding:break_glass", args=[a.page.pk])
    return a.browser.post(url, {"reason": "It cannot wait."})


def break_glass_without_reason(a: Attempt) -> Any:
    url = reverse("overriding:break_glass", args=[a.page.pk])
    return a.browser.post(url, {"reason": " "})


def convert_alias(a: Attempt) -> Any:
    """An alias shows what its source shows; converted, it is a page of its own."""
    alias = a.page.create_alias(update_slug="alias")
    return a.admin("convert_alias", alias.pk)


def disable_workflow_in_admin(a: Attempt) -> Any:
    workflow = a.page.get_workflow()
    return a.browser.post(reverse("wagtailadmin_workflows:disable", args=[workflow.pk]))


def edit_view_of_the_past(a: Attempt) -> Any:
    """A time that has passed, as if it had been scheduled."""
    data = {"go_live_at": "2020-01-01 00:00", "action-publish": "1"}
    return a.form("edit", a.page.pk, **data)


def open_the_embargo(a: Attempt) -> Any:
    """What waits for a release or a time, taken off the schedule in the page's history."""
    address = ("revisions_unschedule", a.page.pk, a.revision.pk)
    return a.admin(*address, reason="At once.")


def _copy_form(a: Attempt) -> dict[str, Any]:
    return {"new_title": "Copy", "new_slug": "copy", "new_parent_page": a.parent.pk}
