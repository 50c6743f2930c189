"""Who answers for a page: whom to remind, and who may say that it is still correct."""

from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.editorial.gate import GatedPage
from cms.editorial.roles.names import Role
from cms.editorial.roles.reviewers import group_of


def owners(page: Page) -> QuerySet[User]:
    """The members of the group that owns the page; the publishers, if it has none."""
    members = _active_in(answering_group(page))
    return members if members.exists() else lead()


def lead() -> QuerySet[User]:
    """The communications lead answers for everything that is public."""
    return _active_in(group_of(Role.PUBLISHER))


def may_confirm(page: Page, user: User) -> bool:
    """Whoever may edit the page, and its owners: they are who is asked.

    To be asked to review a draft of it is not enough, though it opens the editor.
    """
    if not user.is_active or not isinstance(page, GatedPage):
        return False
    policy = policy_registry.get_by_type(Page)
    may_edit = policy.user_has_permission_for_instance(user, "change", page)
    return bool(may_edit) or _active_in(answering_group(page)).filter(pk=user.pk).exists()


def answering_group(page: Page) -> Group | None:
    return page.responsible_group() if isinstance(page, GatedPage) else None


def _active_in(group: Group | None) -> QuerySet[User]:
    if group is None:
        return User.objects.none()
    return User.objects.filter(groups=group, is_active=True).order_by("pk")
