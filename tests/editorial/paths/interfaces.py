"""Paths through the interfaces of Wagtail that programs use."""

from typing import Any

from wagtail.models import Locale

from tests.editorial.attempt import Attempt


def admin_api_publish(a: Attempt) -> Any:
    return a.browser.post(f"/admin/api/main/pages/{a.page.pk}/action/publish/")


def admin_api_copy(a: Attempt) -> Any:
    return a.browser.post(f"/admin/api/main/pages/{a.page.pk}/action/copy/", {"keep_live": "true"})


def admin_api_alias(a: Attempt) -> Any:
    return a.browser.post(
        f"/admin/api/main/pages/{a.page.pk}/action/create_alias/", {"update_slug": "alias"}
    )


def v3_publish(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/publish/")


def v3_patch(a: Attempt) -> Any:
    meta = {"action": "publish", "type": "home.ContentPage"}
    return a.v3("patch", f"{a.page.pk}/", meta=meta, summary="Unreviewed.")


def v3_post(a: Attempt) -> Any:
    meta = {
        "action": "publish",
        "type": "home.ContentPage",
        "parent_id": a.parent.pk,
    }
    return a.v3("post", "", meta=meta, title="New", slug="new-page")


def v3_copy(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/copy/", keep_live=True)


def v3_alias(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/create_alias/")


def v3_revert(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/revert/", revision_id=a.revision.pk)


def v3_convert_alias(a: Attempt) -> Any:
    alias = a.page.create_alias(update_slug="alias")
    return a.v3("post", f"{alias.pk}/actions/convert_alias/")


def v3_copy_for_translation(a: Attempt) -> Any:
    Locale.objects.get_or_create(language_code="es")
    data = {"locale": "es", "copy_parents": True, "alias": True}
    return a.v3("post", f"{a.page.pk}/actions/copy_for_translation/", **data)


def v3_publish_snippet(a: Attempt) -> Any:
    return a.token.post(
        f"/api/v3/snippets/awards.Employer/{a.page.pk}/actions/publish/",
        content_type="application/json",
    )
