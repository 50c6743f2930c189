"""Who moderates."""

from django.contrib.auth.models import User
from django.db.models import QuerySet
from wagtail.permissions import policy_registry

from plan.input.models import PublicInput


def moderators() -> QuerySet[User]:
    policy = policy_registry.get_by_type(PublicInput)
    return policy.users_with_permission("change").filter(is_active=True).order_by("username")
