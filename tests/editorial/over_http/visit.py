from typing import Any

import httpx
from django.conf import settings
from django.contrib.auth.models import User

from tests.editorial.attempt import token_of
from tests.editorial.over_http.caller import CSRF_HEADER, Caller

PASSWORD = "secret"
SIGN_IN = "/admin/login/"


class Visit:
    """An account at a running server: signed in with its password, and with a token of its own."""

    def __init__(self, user: User, connection: dict[str, Any]) -> None:
        self.answers: list[httpx.Response] = []
        http, token = httpx.Client(**connection), httpx.Client(**connection)
        http.get(SIGN_IN)
        token.cookies.update(http.cookies)
        token.headers["authorization"] = f"Bearer {token_of(user)}"
        sign_in(http, user.username)
        self.known, self.unknown = Caller(http, self.answers), Caller(token, self.answers)

    def browser(self) -> Caller:
        return self.known

    def bearer(self) -> Caller:
        """It has got the cookie that whoever is not signed in gets, so that more than its absence
        has to stop it."""
        return self.unknown


def sign_in(http: httpx.Client, name: str) -> None:
    secret = {CSRF_HEADER: http.cookies[settings.CSRF_COOKIE_NAME]}
    sent = {"username": name, "password": PASSWORD, "next": "/admin/"}
    answer = http.post(SIGN_IN, data=sent, headers=secret)
    assert answer.status_code == 302, answer.text
    assert http.cookies[settings.SESSION_COOKIE_NAME]
