"""Looking at who sent something in is a row of the log, without a word of who it was."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.log_actions import log, registry
from wagtail.models import ModelLogEntry

OPENS = ".open_"
"""In the names of all such actions."""


class OpensPersonalData:
    """For Wagtail's EditView, before it, where one of its panels shows a person.

    Deviation from Wagtail: to look is no change, so it is not told as the last one.
    """

    opens = ""
    """The action that the row bears."""
    sees = ""
    """The permission that shows the person."""
    object: Any
    request: Any

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc] # of EditView
        if request.user.has_perm(self.sees) and self.shows_somebody():
            log(self.object, self.opens, user=request.user)
        return response

    def shows_somebody(self) -> bool:
        raise NotImplementedError

    def get_last_updated_info(self) -> ModelLogEntry | None:
        rows = registry.get_logs_for_instance(self.object).exclude(action__contains=OPENS)
        found: ModelLogEntry | None = rows.select_related("user").first()
        return found
