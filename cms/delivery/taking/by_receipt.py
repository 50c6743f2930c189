"""What a sender may still do through the API: three verbs at one address, by the header `Receipt`.

A domain registers a `ByReceipt` in `AppConfig.ready()`. Its views raise problems and answer with
bytes; each calls `receipt_of(request)`, and answers `unknown_receipt()` where it opens nothing: of
another form, mistyped, or never given, in the same words.
"""

from dataclasses import dataclass

from django.http import HttpRequest
from pydantic import BaseModel

from cms.delivery.http.routing import View
from cms.delivery.problems.catalogue import NotFound, Unauthorized

RECEIPT = "Receipt"


@dataclass(frozen=True)
class ByReceipt:
    path: str
    """Below the API: `/receipts/input`."""
    see: View
    """GET: how it stands."""
    correct: View
    """PATCH: other words."""
    withdraw: View
    """DELETE."""
    correction: type[BaseModel]
    answer: type[BaseModel]
    """Of all three."""
    name: str
    """As operations are named: `Input`."""


_registered: dict[str, ByReceipt] = {}


def register_by_receipt(verbs: ByReceipt) -> None:
    """Add the address. Call it from `AppConfig.ready()`."""
    _registered[verbs.path] = verbs


def all_by_receipt() -> list[ByReceipt]:
    return list(_registered.values())


def receipt_of(request: HttpRequest) -> str:
    """Raises Unauthorized where none was sent."""
    receipt = request.headers.get(RECEIPT, "").strip()
    if not receipt:
        raise Unauthorized(f"Send the receipt in the header {RECEIPT}.")
    return receipt


def unknown_receipt() -> NotFound:
    return NotFound("This receipt opens nothing here: it is of something else, or mistyped.")
