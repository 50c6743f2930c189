"""Who hears of a text when all who wrote or submitted it have left: those who can go on with it."""

from django.contrib.auth.models import User
from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.editorial.freshness.people import lead


def heirs(page: Page) -> QuerySet[User]:
    """Who edits the section and publishes nothing in it; if there is nobody, the publishers."""
    editing = page_permission_policy.users_with_permission_for_instance("change", page)
    publishing = page_permission_policy.users_with_permission_for_instance("publish", page)
    people = User.objects.filter(pk__in=editing, is_active=True, service_account=None)
    editors = people.exclude(pk__in=publishing).order_by("pk")
    return editors if editors.exists() else lead()
