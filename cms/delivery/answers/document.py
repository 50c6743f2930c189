from django.http import HttpRequest, HttpResponse

from cms.delivery.http.etags import of_body
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.ledger.reading import Served


def document_response(request: HttpRequest, served: Served) -> HttpResponse:
    """A stored body, exactly as it was recorded."""
    etag = of_body(served.etag)
    if is_current(request, etag):
        return not_modified(etag)
    return json_response(served.body, etag, modified=served.updated_at, keys=surrogate_keys(served))


def surrogate_keys(served: Served) -> list[str]:
    """The document, its type, and every subtree that it stands in."""
    return [str(served.id), served.type, *subtrees(served.path)]


def subtrees(path: str) -> list[str]:
    """`/plan/goal/` stands in `/`, `/plan/` and itself."""
    steps = path.split("/")[1:-1]
    return ["/".join(["", *steps[:depth], ""]) for depth in range(len(steps) + 1)] if path else []
