"""What is tied to no section: releases, what is public without a review, and the administration."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db.models import Model
from wagtail.models import Collection, Page
from wagtail.permissions import policy_registry

from cms.editorial.releases.entitlement import prepares_releases, sees_releases
from cms.editorial.roles.matrix.rights import AnyOf, InCollections, OnPages, Permitted
from cms.editorial.roles.matrix.verb import Verb, permitted
from cms.editorial.roles.models import public_without_review

RELEASES = "Releases and the calendar"
WITHOUT_REVIEW = "What everybody sees without a review"
ADMINISTRATION = "People and settings"
SEES = AnyOf(Permitted("auth.change_group"), OnPages("publish"))


def public() -> Iterator[Verb]:
    works = OnPages("add", "change", "publish", "lock")
    yield Verb(RELEASES, "See the calendar and releases", works, sees_releases)
    yield Verb(RELEASES, "Prepare releases", OnPages("add", "change"), prepares_releases)
    for model in public_without_review():
        yield _changing(model)


def administration() -> Iterator[Verb]:
    for name, permission in (
        ("Look after accounts", "auth.change_user"),
        ("Look after groups and what they may", "auth.change_group"),
        ("Change workflows", "wagtailcore.change_workflow"),
        ("Change sites and their addresses", "wagtailcore.change_site"),
        ("Look after service accounts and their tokens", "editorial.change_serviceaccount"),
    ):
        yield permitted(ADMINISTRATION, name, permission)
    yield Verb(ADMINISTRATION, "See this table", SEES, sees_matrix)


def sees_matrix(user: User) -> bool:
    """Administrators, who can change it, and publishers, who answer for what is public."""
    pages = policy_registry.get_by_type(Page)
    may = user.has_perm("auth.change_group") or pages.user_has_permission(user, "publish")
    return bool(user.is_active and may)


def _changing(model: type[Model]) -> Verb:
    """Wagtail's own policy of the model decides; collections are a tree of their own."""
    name = f"{model._meta.app_label}.change_{model._meta.model_name}"
    right = InCollections(name) if model is Collection else Permitted(name)
    policy = policy_registry.get_by_type(model)
    return Verb(
        WITHOUT_REVIEW,
        f"Change {model._meta.verbose_name_plural}",
        right,
        lambda user: bool(policy.user_has_permission(user, "change")),
    )
