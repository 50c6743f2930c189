"""The functions that the server asks of one page, asked of all pages of a section."""

from collections.abc import Callable
from copy import copy
from typing import Any

from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.roles.matrix.verb import Gate

Check = Callable[[Page, User], bool]


def gates(pages: list[Page], check: Check, among: Callable[[Page], bool] = bool) -> dict[str, Gate]:
    """`among` says for which of `pages` the question makes sense."""

    def whole(user: User) -> bool:
        asked = [page for page in pages if among(page)]
        return bool(asked) and all(check(page, user) for page in asked)

    def part(user: User) -> bool:
        return any(check(_made_by(user, page), user) for page in pages if among(page))

    return {"whole": whole, "part": part}


def _made_by(user: User, page: Page) -> Page:
    own = copy(page)
    own.owner_id = user.pk
    return own


def tester(name: str) -> Check:
    def check(page: Page, user: User) -> bool:
        if not user.is_active:  # and so cannot sign in, which some of Wagtail's tests count on
            return False
        found: Any = getattr(page.permissions_for_user(user), name)
        return bool(found() if callable(found) else found)

    return check
