from dataclasses import dataclass
from typing import Any

import httpx
from django.conf import settings

CSRF_HEADER = "x-csrftoken"


@dataclass
class Caller:
    """Somebody on the network, who sends as Django's test client does, as far as paths use that."""

    http: httpx.Client
    answers: list[httpx.Response]
    """To all requests, the newest last."""

    def __post_init__(self) -> None:
        self.cookies = dict(self.http.cookies)
        self.http.headers[CSRF_HEADER] = self.cookies[settings.CSRF_COOKIE_NAME]

    def post(self, address: str, data: Any = None, **how: Any) -> httpx.Response:
        return self.send("POST", address, data, **how)

    def patch(self, address: str, data: Any = None, **how: Any) -> httpx.Response:
        return self.send("PATCH", address, data, **how)

    def delete(self, address: str, data: Any = None, **how: Any) -> httpx.Response:
        return self.send("DELETE", address, data, **how)

    def send(
        self, method: str, address: str, data: Any, content_type: str = "", headers: Any = None
    ) -> httpx.Response:
        """With the cookies of who has just come in: what each answer adds to tell a person would
        pile up."""
        body = {"json": data or {}} if content_type else {"data": data}
        self.http.cookies = httpx.Cookies(self.cookies)
        self.answers.append(self.http.request(method, address, headers=headers, **body))
        return self.answers[-1]
