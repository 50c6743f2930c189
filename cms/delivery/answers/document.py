from django.http import HttpRequest, HttpResponse

from cms.delivery import tags
from cms.delivery.answers.inclusion import included
from cms.delivery.answers.projection import projected
from cms.delivery.http.etags import of_answer, of_body
from cms.delivery.http.responses import is_current, json_response, not_modified
from cms.delivery.query.as_of import headers
from cms.delivery.query.reading import Values
from cms.delivery.query.selecting import Paths, check_selection, spelled
from cms.ledger.reading import NOW, Now, Served


def document_response(
    request: HttpRequest,
    served: Served,
    fields: Paths = (),
    include: Paths = (),
    time: Now = NOW,
) -> HttpResponse:
    """A stored body, exactly as it was recorded, unless less or more is asked for."""
    check_selection(served.type, fields, include)
    etag = etag_of(served, fields, include)
    told = headers(time, served.head)
    keys = [*tags.of_document(served), *([tags.LEDGER] if include else [])]
    if is_current(request, etag):
        return not_modified(etag, told, keys=keys, foreseen=served.foreseen)
    body = shaped(served.body, fields, include, time)
    return json_response(
        body,
        etag,
        modified=served.updated_at,
        keys=keys,
        foreseen=served.foreseen,
        headers=told,
    )


def shaped(body: bytes, fields: Paths = (), include: Paths = (), time: Now = NOW) -> bytes:
    """A document with the fields, and beside the documents, that were asked for."""
    kept = projected(body, fields) if fields else body
    if not include:
        return kept
    linked = b",".join(one.body for one in included([body], include, time))
    return kept[:-1] + b',"included":[' + linked + b"]}"


def selected(values: Values) -> tuple[Paths, Paths]:
    """What `fields` and `include` ask for."""
    return values.get("fields", ((),))[0], values.get("include", ((),))[0]


def etag_of(served: Served, fields: Paths, include: Paths) -> str:
    """What is included changes with the ledger; the rest, with the document alone."""
    if include:
        state = f"{served.head}.{served.turnover}" if served.turnover else served.head
        return of_answer(state, str(served.id), spelled(fields), spelled(include))
    return of_answer(served.etag, "fields", spelled(fields)) if fields else of_body(served.etag)
