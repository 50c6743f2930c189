from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, Self

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.models import APIToken, Page, Revision

FILLED_IN = {
    "title": "Article",
    "slug": "article",
    "summary": "Unreviewed.",
    "body-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
}


class Entrance(Protocol):
    """What somebody comes with, by either way: both clients send as Django's test client does."""

    def browser(self) -> Any:
        """Signed in to the admin."""

    def bearer(self) -> Any:
        """With nothing but a token of Wagtail's API."""


@dataclass
class Pass:
    """A session of the admin and a token, made once, for requests without a server."""

    session: str
    token: str

    @classmethod
    def of(cls, user: User) -> Self:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return cls(client.cookies[settings.SESSION_COOKIE_NAME].value, token_of(user))

    def browser(self) -> Client:
        client = Client(raise_request_exception=False)
        client.cookies[settings.SESSION_COOKIE_NAME] = self.session
        return client

    def bearer(self) -> Client:
        headers = {"authorization": f"Bearer {self.token}"}
        return Client(raise_request_exception=False, headers=headers)


def token_of(user: User) -> str:
    return str(APIToken.create_token(user=user, name="attempt")[1])


@dataclass
class Attempt:
    """Somebody tries to put a page live by one path."""

    page: Page
    user: User
    comes_with: Entrance
    has_token_only: bool = False

    def __post_init__(self) -> None:
        if self.has_token_only:
            self.user.api_token = object()

    @property
    def revision(self) -> Revision:
        return self.page.get_latest_revision()

    @property
    def parent(self) -> Page:
        return self.page.get_parent()

    @cached_property
    def browser(self) -> Any:
        return self.token if self.has_token_only else self.comes_with.browser()

    @cached_property
    def token(self) -> Any:
        return self.comes_with.bearer()

    @property
    def has_sent(self) -> bool:
        """Whether one of the clients was asked for."""
        return not {"browser", "token"}.isdisjoint(vars(self))

    def admin(self, name: str, *args: Any, **data: Any) -> Any:
        return self.browser.post(reverse(f"wagtailadmin_pages:{name}", args=args), data)

    def screen(self, name: str, /, *args: Any, **data: Any) -> Any:
        """Post the form of one of our own screens."""
        return self.browser.post(reverse(name, args=args), data)

    def form(self, name: str, *args: Any, **data: Any) -> Any:
        """Post the editor's form, filled in as a person would; answered in JSON, which is quick."""
        url = reverse(f"wagtailadmin_pages:{name}", args=args)
        return self.browser.post(url, FILLED_IN | data, headers={"accept": "application/json"})

    def v3(self, method: str, address: str, **data: Any) -> Any:
        call = getattr(self.token, method)
        return call(f"/api/v3/pages/{address}", data, content_type="application/json")
