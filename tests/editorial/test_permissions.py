"""The tree, and what is public without a review, belong to publishers; one table."""

import pytest
from django.contrib.auth.models import User
from wagtail.models import (
    DraftStateMixin,
    GroupPagePermission,
    Page,
    get_page_models,
)

from cms.editorial.gate import GatedPage
from cms.editorial.roles.models import public_without_review
from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from cms.editorial.system_checks import check_gates, ungated
from home.models import ContentPage, HomePage
from tests.editorial.drafts import published
from tests.editorial.people import People

ROLES = ["editor", "reviewer", "publisher", "administrator", "superuser"]
TREE = [
    "can_unpublish",
    "can_unschedule",
    "can_set_view_restrictions",
    "can_reorder_children",
    "can_delete",
]


@pytest.mark.parametrize("role", ROLES)
def test_only_publishers_change_the_public_tree(
    role: str, article: ContentPage, home: HomePage, who: People
) -> None:
    live = published(article, who.editor, who.reviewer, who.publisher)
    tester = live.permissions_for_user(getattr(who, role))
    allowed = {name: getattr(tester, name)() for name in TREE}
    allowed["can_move_to"] = tester.can_move_to(home)
    assert allowed == dict.fromkeys(allowed, role == "publisher")


@pytest.mark.parametrize("role", ROLES)
def test_publishing_is_nobodys_permission(role: str, article: ContentPage, who: People) -> None:
    tester = article.permissions_for_user(getattr(who, role))
    assert not tester.can_publish()
    assert not tester.can_publish_subpage()


def test_a_superuser_in_the_publishers_group_is_a_publisher(
    article: ContentPage, who: People
) -> None:
    live = published(article, who.editor, who.reviewer, who.publisher)
    who.superuser.groups.add(*who.publisher.groups.all())
    assert live.permissions_for_user(who.superuser).can_unpublish()
    assert not live.permissions_for_user(who.superuser).can_publish()


def test_an_editor_deletes_drafts_only(article: ContentPage, who: People) -> None:
    assert article.permissions_for_user(who.editor).can_delete()
    live = published(article, who.editor, who.reviewer, who.publisher)
    assert not live.permissions_for_user(who.editor).can_delete()


def test_every_page_type_is_gated() -> None:
    assert [each for each in get_page_models() if not issubclass(each, GatedPage)] == [Page]


def test_what_has_drafts_and_no_gate_is_an_error() -> None:
    """Snippets of ours have no drafts, so nothing of Wagtail's publishes them."""
    assert check_gates() == []
    assert ungated([Page, ContentPage, DraftStateMixin]) == [DraftStateMixin]


@pytest.mark.parametrize("role", ["editor", "reviewer", "publisher", "administrator"])
def test_only_publishers_change_what_is_public_without_a_review(role: str, who: People) -> None:
    user = getattr(who, role)
    may_change = [
        model
        for model in public_without_review()
        if any(user.has_perm(permission(model, action)) for action in ("add", "change", "delete"))
    ]
    assert may_change == (public_without_review() if role == "publisher" else [])


def test_roles_are_what_the_table_says_however_often(who: People) -> None:
    before = granted()
    GroupPagePermission.objects.filter(group__name=Role.EDITOR).delete()
    who.editor.groups.get().permissions.clear()
    synchronise()
    synchronise()
    assert granted() == before
    assert who.editor.groups.get().name == Role.EDITOR


def granted() -> set[tuple[str, str]]:
    pages = GroupPagePermission.objects.values_list("group__name", "permission__codename")
    users = User.objects.filter(groups__permissions__isnull=False)
    return {*pages, *users.values_list("groups__name", "groups__permissions__codename")}


def permission(model: type, action: str) -> str:
    return f"{model._meta.app_label}.{action}_{model._meta.model_name}"
