"""The same attempts, sent to a running server; whatever they have committed is put back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import httpx
from django.contrib.auth.models import User

from cms.ledger.recorder import record
from tests.editorial.attempt import Attempt
from tests.editorial.over_http.kept import Kept
from tests.editorial.over_http.visit import Visit
from tests.editorial.paths import Path
from tests.editorial.states import public
from tests.editorial.trying import Outcome, again, shows_something_new

FEED = "/api/v1/changes"


class OverHTTP:
    kept: Kept

    def __init__(self, connection: dict[str, Any]) -> None:
        self.connection = connection
        self.sent = set[Path]()
        self.reader = httpx.Client(**connection)

    @classmethod
    @contextmanager
    def to(cls, server: str) -> Iterator[Self]:
        """A connection for each request: on one that is kept, each answer of Python's server waits
        40 ms for the acknowledgment of its first packet."""
        anew = httpx.Limits(max_keepalive_connections=0)
        with httpx.HTTPTransport(limits=anew) as transport:
            yield cls({"base_url": server, "transport": transport, "timeout": 60})

    def entrance(self, user: User) -> Visit:
        return Visit(user, self.connection)

    def begin(self) -> None:
        record()
        self.kept, self.before = Kept(), public()
        self.head, self.known = self.told(after=0)

    def tried(self, path: Path, trial: Attempt) -> Outcome:
        """What is done before a request is sent may be refused, too; then none is."""
        answers = trial.comes_with.answers
        answers.clear()
        refusals = list[Exception]()
        try:
            path(again(trial))
        except httpx.HTTPError:
            raise
        except Exception as refusal:
            refusals.append(refusal)
        if answers:
            self.sent.add(path)
        after = public()
        outcome = Outcome(after, bool(answers), failed(answers) or self.told_otherwise(after))
        self.kept.put_back()
        return outcome

    def told_otherwise(self, after: dict[int, Any]) -> str:
        """What the API tells its readers is what has changed, in the same moment."""
        _, told = self.told(after=self.head)
        new = [shown for id, shown in told.items() if shown != self.known.get(id)]
        if new and after == self.before:
            return f"tells readers of {new}"
        if not new and shows_something_new(in_no_order(self.before), in_no_order(after)):
            return "tells readers of nothing"
        return ""

    def told(self, after: int) -> tuple[int, dict[str, Any]]:
        """The ledger's head, and what of each document is in the table, too; none: it ended."""
        feed = self.reader.get(FEED, params={"after": after}).json()
        shown = {each["id"]: each.get("document") for each in feed["items"]}
        return feed["head"], {
            id: document and [document.get(name) for name in ("title", "summary", "path")]
            for id, document in shown.items()
        }


def failed(answers: list[httpx.Response]) -> str:
    return ", ".join(f"answers {each.status_code}" for each in answers if each.status_code >= 500)


def in_no_order(shown: dict[int, Any]) -> dict[int, Any]:
    """Without the place among siblings, of which documents say nothing."""
    return {page: words for page, (*words, _place) in shown.items()}
