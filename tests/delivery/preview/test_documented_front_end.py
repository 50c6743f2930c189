"""The front end in docs/api.md, run as it stands there; its requests go to a test client."""

import io
import re
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request

import pytest
from django.conf import settings
from django.test import Client

from cms.delivery.models import PreviewToken
from cms.delivery.preview.codes import new_code
from plan.models import StrategyPage
from tests.delivery.preview.conftest import SECRET

CMS = "http://testserver/api/v1"


def example() -> dict[str, Any]:
    """The names that the documented module defines."""
    text = (settings.BASE_DIR / "docs/api.md").read_text()
    found = re.search(r"<!-- example: front end -->\n```python\n(.*?)```", text, re.DOTALL)
    assert found, "docs/api.md has lost its front end"
    names: dict[str, Any] = {"__name__": "documented"}
    exec(compile(found[1], "docs/api.md", "exec"), names)
    return names


@pytest.fixture
def front_end(client: Client, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("CMS", CMS)
    names = example()

    def ask(request: Request) -> io.BytesIO:
        answer = client.generic(
            request.get_method(),
            request.full_url.removeprefix("http://testserver"),
            request.data or b"",  # type: ignore[arg-type]
            "application/json",
            headers=dict(request.header_items()),
        )
        if answer.status_code >= 400:
            raise HTTPError(request.full_url, answer.status_code, "", answer.headers, None)  # type: ignore[arg-type]
        return io.BytesIO(answer.content)

    names["urlopen"] = ask
    return names["front_end"]


def visit(front_end: Any, address: str, cookie: str = "") -> tuple[str, dict[str, str], str]:
    path, _, query = address.partition("?")
    said: list[Any] = []
    environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_COOKIE": cookie}
    body = b"".join(front_end(environ, lambda *answer: said.extend(answer)))
    return said[0], dict(said[1]), body.decode()


def test_it_shows_the_draft_to_who_comes_with_a_code_and_to_nobody_else(
    front_end: Any, token: PreviewToken, strategy: StrategyPage
) -> None:
    address = f"/preview?code={new_code(token)}"
    status, headers, _ = visit(front_end, address)
    assert status.startswith("303")
    clean, cookie = headers["Location"], headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert f"Path={clean};" in cookie
    status, headers, body = visit(front_end, clean, cookie.partition(";")[0])
    assert SECRET in body
    assert headers["Cache-Control"] == "no-store"
    status, headers, body = visit(front_end, strategy.url)
    assert "Said in public" in body
    assert "Cache-Control" not in headers
    assert visit(front_end, clean)[0].startswith("401"), "without the cookie"
    assert visit(front_end, address)[0].startswith("401"), "a code works once"


def test_when_the_token_has_ended_it_says_so(
    front_end: Any, token: PreviewToken, strategy: StrategyPage
) -> None:
    headers = visit(front_end, f"/preview?code={new_code(token)}")[1]
    PreviewToken.objects.revoke()
    cookie = headers["Set-Cookie"].partition(";")[0]
    status, _, body = visit(front_end, headers["Location"], cookie)
    assert status.startswith("401")
    assert SECRET not in body
