"""Views that are opened by a secret in their address, without an account.

How often one address may try such secrets is limited by whoever stands above and knows how to
count (`cms.delivery.limits.of_links`); here is said only which views these are.
"""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])

MARK = "opened_by_link"


def opened_by_link(view: View) -> View:
    setattr(view, MARK, True)
    return view


def is_opened_by_link(view: Callable[..., Any]) -> bool:
    return bool(getattr(view, MARK, False))
