"""A site of another origin that includes our form, with a policy that allows little."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A partner</title>
<script src="{site}/input/embed-1.js" async></script></head>
<body><main><h1>A partner</h1>
<plan-input strategy="{strategy}">
<a href="{site}/input/strategy/{strategy}/">Give your input</a></plan-input>
</main></body></html>"""
POLICY = "default-src 'none'; script-src {site}; connect-src {site}; style-src 'none'"


@contextmanager
def partner(site: str, strategy: str) -> Iterator[str]:
    """The address of its page; what is asked for as `/es` is in Spanish."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            language = self.path.strip("/") or "en"
            page = PAGE.format(site=site, strategy=strategy, language=language)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY.format(site=site))
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test reads the page."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
