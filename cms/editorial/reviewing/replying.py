from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Comment

from cms.editorial.reviewing.access import page_for
from cms.editorial.reviewing.conversation import reply
from cms.editorial.signed_in import signed_in

LONGEST = 5000


@require_POST
def reply_to(request: HttpRequest, page_id: int, comment_id: int) -> HttpResponse:
    page = page_for(signed_in(request), page_id)
    text = request.POST.get("text", "").strip()[:LONGEST]
    back = reverse("editorial_review:screen", args=[page.pk]) + "#conversation"
    if not text:
        messages.error(request, "An answer needs a text.")
        return redirect(back)
    try:
        reply(page, comment_id, signed_in(request), text)
    except Comment.DoesNotExist:
        messages.error(request, f"The comment was resolved meanwhile. Your answer was: {text}")
    else:
        messages.success(request, "Your answer is there.")
    return redirect(back)
