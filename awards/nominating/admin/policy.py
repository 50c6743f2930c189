from typing import Any

from django.contrib.auth.models import User
from wagtail.permission_policies import ModelPermissionPolicy


class CoordinationPolicy(ModelPermissionPolicy):
    """Deviation from Wagtail: nobody adds or deletes what others nominate."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: User, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)
