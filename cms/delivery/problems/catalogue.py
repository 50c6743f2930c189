"""Every problem that the API knows. The docs and the OpenAPI document are made from this list."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from cms.delivery.problems.problem import Problem


@dataclass(frozen=True)
class Fault:
    """What is wrong with one parameter, and what would be right."""

    parameter: str
    detail: str
    allowed: Sequence[str] | None = None


class BadParameter(Problem):
    status = 400
    slug = "bad-parameter"
    title = "A parameter cannot be used"
    meaning = (
        "A parameter is unknown here, has a value that it cannot have, or stands twice where it "
        "may stand once. Nothing is ignored in silence: `errors` names each parameter, says what "
        "is wrong with it and, where there is a list, what is allowed."
    )

    def __init__(self, faults: Iterable[Fault]) -> None:
        listed = list(faults)
        super().__init__(
            " ".join(fault.detail for fault in listed[:3]),
            errors=[asdict(fault) for fault in listed],
        )


class BadCursor(Problem):
    status = 400
    slug = "bad-cursor"
    title = "This cursor does not belong here"
    meaning = (
        "A cursor is only valid with the collection, the filters and the order that it was made "
        "for, and only unchanged. Follow `next` as it is, or start again without a cursor."
    )


class BadRequest(Problem):
    status = 400
    slug = "bad-request"
    title = "The request cannot be read"
    meaning = "The request is not well-formed, or names a host that is not served here."


class Unauthorized(Problem):
    status = 401
    slug = "unauthorized"
    title = "These credentials open nothing here"
    meaning = (
        "What was sent as `Authorization`, or as a code, is missing, malformed, unknown, expired, "
        "revoked, or for something else; `detail` says which. Reading what is published needs no "
        "key: without one, it is open."
    )

    def __init__(self, detail: str, *, key: int | None = None) -> None:
        """`key` is the delivery key that was sent, where there is one that does not work."""
        super().__init__(detail, headers={"WWW-Authenticate": 'Bearer realm="api"'})
        self.key = key


class Forbidden(Problem):
    status = 403
    slug = "forbidden"
    title = "Not allowed"
    meaning = "The request was understood and is refused."


class NotFound(Problem):
    status = 404
    slug = "not-found"
    title = "Nothing is there"
    meaning = "No document has, or ever had, this id or path; or the API has no such route."
    max_age = 5


class MethodNotAllowed(Problem):
    status = 405
    slug = "method-not-allowed"
    title = "This route does not take that method"
    meaning = "The `Allow` header names the methods that the route takes."


class NotAcceptable(Problem):
    status = 406
    slug = "not-acceptable"
    title = "No such representation"
    meaning = "The `Accept` header leaves out everything that the route can answer with."


class DraftIncomplete(Problem):
    status = 409
    slug = "draft-incomplete"
    title = "The draft cannot be shown yet"
    meaning = "The draft lacks something without which its document cannot be made. Go on writing."


class Gone(Problem):
    status = 410
    slug = "gone"
    title = "This was public and is no longer"
    meaning = (
        "The document has ended. `reason` is what the public is told, `ended_at` when it "
        "happened, and `replaced_by` its successor, where there is one. Remove your copy."
    )
    max_age = 60


class UnknownPosition(Problem):
    status = 410
    slug = "unknown-position"
    title = "The feed does not know this position"
    meaning = (
        "`after` lies behind the ledger's head: the position comes from another system, or from "
        "before a restore. Start again at `start`, and drop what you do not meet again on the way."
    )


class TooLarge(Problem):
    status = 413
    slug = "too-large"
    title = "The request is too large"
    meaning = "The body, or the number of its fields, is over the limit."


class InvalidInput(Problem):
    status = 422
    slug = "invalid-input"
    title = "What was sent cannot be taken as it is"
    meaning = (
        "A field is missing, unknown, or has something that it cannot have; `errors` names each "
        "and says what would be right. Nothing was kept."
    )

    def __init__(self, faults: Iterable[Fault]) -> None:
        listed = list(faults)
        super().__init__(
            " ".join(fault.detail for fault in listed[:3]),
            errors=[asdict(fault) for fault in listed],
        )


class NotOpen(Problem):
    status = 409
    slug = "not-open"
    title = "Nothing is taken now"
    meaning = "The form's route says from when to when something may be sent in. Nothing was kept."


class QueryTooLong(Problem):
    status = 414
    slug = "query-too-long"
    title = "The query is too long"
    meaning = "A query may have 8,000 bytes and 200 values. Ask in parts."


class TooManyRequests(Problem):
    status = 429
    slug = "too-many-requests"
    title = "Too many requests within a minute"
    meaning = (
        "The limit for your address, or for your key, is reached. `Retry-After` says after how "
        "many seconds the next request is answered; until then, asking again is no use and costs "
        "nothing. A key raises the limit."
    )

    def __init__(self, limit: int, retry_after: int) -> None:
        super().__init__(
            _("%(limit)s requests a minute are answered. Try again in %(after)s s.")
            % {"limit": limit, "after": retry_after},
            headers={"Retry-After": str(retry_after)},
        )


class Waiting(Problem):
    status = 503
    slug = "waiting"
    title = "Somebody is at work on it"
    meaning = "What was asked for is being changed at this moment. Ask again in a few seconds."

    def __init__(self, detail: str) -> None:
        super().__init__(detail, headers={"Retry-After": "2"})


class Unexpected(Problem):
    status = 500
    slug = "unexpected"
    title = "Something went wrong on our side"
    meaning = "The request was fine; we failed. It has been logged. Try again later."


CATALOGUE: tuple[type[Problem], ...] = (
    BadParameter,
    BadCursor,
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    NotAcceptable,
    DraftIncomplete,
    Gone,
    UnknownPosition,
    TooLarge,
    InvalidInput,
    NotOpen,
    QueryTooLong,
    TooManyRequests,
    Waiting,
    Unexpected,
)
