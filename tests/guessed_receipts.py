"""Receipts that are none of the sender's: the same at every form that gives one."""

from collections.abc import Callable
from typing import Any

Row = tuple[Any, str, int, str]
"""What is tried, how it is answered, how much is kept, and a phrase of the page."""


def rows(with_a_receipt: Callable[..., Any]) -> dict[str, Row]:
    """`with_a_receipt` takes a code, or the name of a kind, and what is done there."""
    nothing, page = "404 nothing-there", "no page here"
    return {
        "a guessed receipt": (with_a_receipt("a" * 26), nothing, 1, page),
        "a guessed receipt, to withdraw": (with_a_receipt("a" * 26, "withdraw"), nothing, 1, page),
        "SQL for a receipt": (with_a_receipt("' OR 1=1 --"), nothing, 1, page),
        "the reference for a receipt": (with_a_receipt("REFERENCE", "withdraw"), nothing, 1, page),
        "a receipt of another form": (with_a_receipt("FOREIGN", "withdraw"), nothing, 1, page),
        "a receipt that was cut off": (with_a_receipt("CUT", "withdraw"), nothing, 1, page),
        "a receipt with a letter more": (with_a_receipt("MORE"), nothing, 1, page),
    }
