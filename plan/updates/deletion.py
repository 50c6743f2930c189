"""Says in the admin why a page cannot be deleted; `plan.models.sealing` is what prevents it."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.models import Page

from plan.models import ProgressPage


def refuse(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    """Turn the request away if a published update would be deleted with these."""
    paths = [page.path for page in pages]
    kept = kept_below(paths) if paths else None
    if kept is None:
        return None
    messages.error(
        request,
        f"“{kept.title}” has been published and is kept for good, with what it belongs to. "
        "Nothing was deleted; to take something from the public, unpublish it.",
    )
    return redirect("wagtailadmin_explore", kept.get_parent().pk)


def kept_below(paths: list[str]) -> ProgressPage | None:
    inside = reduce(or_, (Q(path__startswith=path) for path in paths))
    return ProgressPage.objects.filter(inside, first_published_at__isnull=False).first()
