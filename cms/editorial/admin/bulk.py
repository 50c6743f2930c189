from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages

WHY = {
    "publish": "A page goes live when its review ends: submit each of them.",
    "unpublish": "Unpublish the pages one by one: each withdrawal needs its reason.",
}


def refuse(request: HttpRequest, action_type: str, action: Any) -> HttpResponse:
    messages.error(request, WHY[action_type])
    return redirect(action.next_url)
