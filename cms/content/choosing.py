"""The choosers of what pages show.

Wagtail opens them to whoever may sign in. Some of what they list is not public yet (an employer
that has won), so they are for those who work on pages or decide about nominations, and nothing is
made in them: Wagtail's form for that fails where a chooser has none.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.editorial.releases.entitlement import works_on_pages

View = Callable[..., HttpResponse]


class SnippetChoosing(SnippetChooserViewSet):
    def get_urlpatterns(self) -> list[URLPattern]:
        kept = [each for each in super().get_urlpatterns() if each.name != "create"]
        return list(decorate_urlpatterns(kept, for_people_of_pages))


def for_people_of_pages(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        if not works_on_pages(user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
