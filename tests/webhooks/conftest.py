import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.utils import timezone
from pytest_django import Settings

from cms.ledger import reading
from cms.ledger.choices import Event
from cms.ledger.models import Edition, Identity
from cms.webhooks.models import Endpoint


class Receiver:
    """A real HTTP server on loopback that keeps what it is sent and answers as told."""

    def __init__(self) -> None:
        self.received: list[tuple[dict[str, str], bytes]] = []
        self.answers: list[tuple[int, dict[str, str]]] = []
        self.server = HTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"

    def _handler(receiver: "Receiver") -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = {name.lower(): value for name, value in self.headers.items()}
                receiver.received.append((headers, body))
                status, extra = receiver.answers.pop(0) if receiver.answers else (204, {})
                self.send_response(status)
                for name, value in extra.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args: object) -> None:
                pass

        return Handler


@pytest.fixture
def receiver(settings: Settings) -> Iterator[Receiver]:
    settings.WEBHOOKS_ALLOW_PRIVATE = True
    receiver = Receiver()
    thread = threading.Thread(target=receiver.server.serve_forever, args=(0.05,))
    thread.start()
    yield receiver
    receiver.server.shutdown()
    thread.join()
    receiver.server.server_close()


@pytest.fixture
def endpoint(db: None, receiver: Receiver) -> Endpoint:
    return Endpoint.objects.create(
        name="Partner",
        url=receiver.url,
        contact_email="partner@example.org",
        cursor=reading.head(),
    )


@pytest.fixture
def publish(db: None) -> Callable[..., Edition]:
    """Append an edition to the ledger, as the recorder would."""

    def append(event: str = Event.PUBLISHED, type: str = "plan.strategy", **fields: object):
        seq = reading.head() + 1
        identity = fields.pop("document", None) or Identity.objects.create(
            label="wagtailcore.page", object_id=seq, locale="en"
        )
        return Edition.objects.create(
            seq=seq,
            document=identity,
            type=type,
            version=1,
            event=event,
            path="/plan/4/4-1-awareness/",
            locale="en",
            title="A title that never leaves",
            body=b"{}",
            occurred_at=timezone.now(),
            **fields,
        )

    return append
