"""A form of several parts is written in UTF-8.

Django reads one in whatever charset its sender names: `hex` is none of text, and ends in an error
of ours; others turn letters into others. A form of one part Django refuses itself.
"""

import codecs
from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

Handler = Callable[[HttpRequest], HttpResponse]

MULTIPART = "multipart/form-data"
OURS = "utf-8"


class RefuseOtherCharsets:
    """Above whatever reads a form: the token that protects it stands in its body."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        named = request.encoding if request.content_type == MULTIPART else None
        if named and codecs.lookup(named).name != OURS:
            raise BadRequest("A form of several parts must be written in UTF-8.")
        return self.get_response(request)
