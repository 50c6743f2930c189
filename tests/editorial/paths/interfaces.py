"""Paths through the interfaces of Wagtail that programs use."""

from typing import Any

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
