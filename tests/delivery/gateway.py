"""The API over real HTTP, from within a test's own transaction.

Requests of other processes are answered here, in the thread that has the transaction, while the
test waits for something; so nothing has to be committed, and no server of its own is needed.
"""

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import monotonic

from django.test import Client

PATIENCE = 60
GIVEN_BY_THE_SERVER = ("connection", "transfer-encoding")


class Gateway:
    def __init__(self, client: Client) -> None:
        self.asked: list[str] = []
        self.server = HTTPServer(("127.0.0.1", 0), handler(client, self.asked))
        self.server.timeout = 0.05
        self.api = f"http://127.0.0.1:{self.server.server_port}/api/v1"

    def serve_until(self, done: Callable[[], bool]) -> None:
        deadline = monotonic() + PATIENCE
        while not done():
            assert monotonic() < deadline, "It took too long."
            self.server.handle_request()

    def close(self) -> None:
        self.server.server_close()


def handler(client: Client, asked: list[str]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            response = client.get(self.path, headers=dict(self.headers.items()))
            body = b"".join(response) if response.streaming else response.content
            self.send_response(response.status_code)
            for name, value in response.items():
                if name.lower() not in (*GIVEN_BY_THE_SERVER, "content-length"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    return Handler
