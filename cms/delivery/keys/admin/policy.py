from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy


class KeyPolicy(ModelPermissionPolicy):
    """Nobody deletes a key, superusers included: it is revoked, and what it read stays told."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return super().user_has_any_permission(user, [one for one in actions if one != "delete"])
