"""A service account, its user, its group and the permissions on its sections change together."""

from django.contrib.auth.models import Group, User
from django.db import transaction
from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import GroupPagePermission, Page

from cms.editorial.models import ServiceAccount, ServiceSection
from cms.editorial.roles.names import Role


@transaction.atomic
def save_account(
    account: ServiceAccount, sections: list[Page] | None = None, by: User | None = None
) -> ServiceAccount:
    """Save a new or changed account. Without `sections` it keeps those that it has in memory."""
    created = account._state.adding
    if created:
        account.user, account.group = _user(account), _group(account)
    if sections is not None:
        account.sections = [ServiceSection(page=page) for page in sections]
    account.save()
    _synchronise(account)
    log(account, "wagtail.create" if created else "wagtail.edit", user=by, data=_data(account))
    return account


def _user(account: ServiceAccount) -> User:
    user = User(username=f"service-{slugify(account.name)}"[:150])
    user.set_unusable_password()
    user.save()
    return user


def _group(account: ServiceAccount) -> Group:
    return Group.objects.create(name=f"Service account {account.name}")


def _synchronise(account: ServiceAccount) -> None:
    """User and group say what the account says; what somebody gave them beside it is taken."""
    user = account.user
    user.is_active, user.email = account.is_active, account.contact_email
    user.first_name = account.name
    user.is_superuser = user.is_staff = False
    user.save()
    user.groups.set([Group.objects.get(name=Role.CONTRIBUTOR), account.group])
    wanted = set(account.sections.values_list("page_id", flat=True))
    held = GroupPagePermission.objects.filter(group=account.group)
    held.exclude(page_id__in=wanted, permission__codename="add_page").delete()
    for page_id in wanted - set(held.values_list("page_id", flat=True)):
        GroupPagePermission.objects.create(
            group=account.group, page_id=page_id, permission_type="add"
        )


def _data(account: ServiceAccount) -> dict[str, object]:
    titles = [str(section.page) for section in account.sections.select_related("page")]
    return {"works": account.is_active, "sections": titles}
