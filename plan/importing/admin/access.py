from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from wagtail.permissions import page_permission_policy


def may_import(user: User) -> bool:
    """Whether there is any page below which this person may add pages."""
    return bool(page_permission_policy.user_has_permission(user, "add"))


class MayImport:
    """A view for those who may import somewhere; where, the form asks."""

    request: HttpRequest

    @property
    def user(self) -> User:
        return self.request.user  # type: ignore[return-value]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_import(self.user):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response
