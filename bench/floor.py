"""The URLs of the floor: as many bytes as one asks for."""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.urls import path


@cache
def filled(size: int) -> bytes:
    return b"x" * size


def fixed(request: HttpRequest, size: int) -> HttpResponse:
    return HttpResponse(
        filled(size), content_type="application/json", headers={"Content-Length": str(size)}
    )


urlpatterns = [path("floor/<int:size>", fixed)]
