"""What somebody has just uploaded is described and deleted beside the upload.

These two requests have no screen that could ask, and leave no row of the log. While nothing public
shows the file that is right; afterwards they say where it is changed.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.multiple_upload import DeleteView, EditView
from wagtail.permissions import policy_registry

from cms.content.reasons.public import is_public

CONFLICT = 409


def connect() -> None:
    EditView.post = unless_public(EditView.post, "change")
    DeleteView.post = unless_public(DeleteView.post, "delete")


def unless_public(stock: Any, action: str) -> Any:
    def post(view: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        model = view.get_model()
        file = get_object_or_404(model, pk=kwargs[view.pk_url_kwarg])
        policy = policy_registry.get_by_type(model)
        may = policy.user_has_permission_for_instance(request.user, action, file)
        if may and is_public([file]):
            return elsewhere(request, file, status=200 if action == "change" else CONFLICT)
        done: HttpResponse = stock(view, request, *args, **kwargs)
        return done

    return post


def elsewhere(request: HttpRequest, file: Any, status: int) -> JsonResponse:
    """Instead of the form, which is what the script of the upload puts into its place."""
    context = {"file": file, "edit_url": AdminURLFinder(request.user).get_edit_url(file)}
    sentence = render_to_string("content/reasons/elsewhere.html", context, request)
    return JsonResponse({"success": False, "form": sentence}, status=status)
