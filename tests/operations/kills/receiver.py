"""Whom the webhooks reach: keeps the numbers of the editions in the order in which they came."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Receiver:
    def __init__(self, pause: float) -> None:
        """`pause` is how long it takes to answer: so the sender can be killed while it waits."""
        self.told: list[int] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler(self, pause))
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,))
        self.thread.start()

    def end(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def handler(receiver: Receiver, pause: float) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            receiver.told.append(body["data"]["seq"])
            time.sleep(pause)
            try:
                self.send_response(204)
                self.end_headers()
            except ConnectionError:
                """The sender has been killed meanwhile."""

        def log_message(self, *args: object) -> None:
            pass

    return Handler
