"""A page that was rendered before, at an address of this machine, with the files in the source
and axe.

A browser keeps what it got here, and what it made of scripts, from one page to the next: what is
handed to it by a route, it reads and compiles each time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from typing import Self
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from django.contrib.staticfiles import finders

STATIC = "/static/"
AXE = "/axe.js"
ONLY_HERE = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"


class SiteOfFiles(ThreadingHTTPServer):
    html = ""
    """What stands at “/”."""

    @classmethod
    @contextmanager
    def running(cls) -> Iterator[Self]:
        with cls(("127.0.0.1", 0), Answer) as server:
            thread = Thread(target=server.serve_forever, args=[0.05])
            thread.start()
            try:
                yield server
            finally:
                server.shutdown()
                thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: SiteOfFiles

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/":
            self.answer(200, self.server.html.encode(), "text/html; charset=utf-8", "no-store")
        elif path == AXE:
            self.answer(200, AXE_SCRIPT.encode(), "text/javascript", "max-age=3600")
        elif file := path.startswith(STATIC) and finders.find(path.removeprefix(STATIC)):
            kind = guess_type(file)[0] or "application/octet-stream"
            self.answer(200, Path(file).read_bytes(), kind, "max-age=3600")
        else:
            self.answer(404, b"", "text/plain", "no-store")

    def answer(self, status: int, body: bytes, kind: str, keep: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", keep)
        self.send_header("Content-Security-Policy", ONLY_HERE)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Nobody reads it."""
