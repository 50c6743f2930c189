"""The servers of the benchmark without the servers: asked in this process, and asked once."""

from time import perf_counter, process_time

from django.conf import settings
from django.test import Client, override_settings

from bench.client.answer import Answer, Unexpected
from bench.client.request import Request
from bench.client.sample import Sample


class InProcess:
    """Not our own URLs: without our middleware, as there."""

    def __init__(self, urls: str) -> None:
        self.settings = {"ROOT_URLCONF": urls}
        if urls != settings.ROOT_URLCONF:
            self.settings["MIDDLEWARE"] = []
        self.client = Client()

    def ask(self, request: Request) -> Answer:
        with override_settings(**self.settings):
            send = self.client.post if request.body else self.client.get
            response = send(request.path, headers=request.headers)
            body = b"".join(response) if response.streaming else response.content
        if response.status_code != request.status:
            raise Unexpected(f"{request.path}: {response.status_code} {body[:500]!r}")
        headers = {name.lower(): value for name, value in response.items()}
        return Answer(response.status_code, headers, body)

    def worked(self) -> float:
        return process_time()

    def load(self, request: Request, seconds: float, connections: int) -> Sample:
        began = perf_counter()
        self.ask(request)
        took = perf_counter() - began
        return Sample.of([took], took, took)
