"""The columns of an export of the queue. What the sender gave beside the words is for the few."""

from collections.abc import Callable
from typing import Any

from plan.input.models import PublicInput
from plan.input.publishing import redacted


def of_sender(name: str) -> Callable[[PublicInput], str]:
    return lambda said: getattr(getattr(said, "sender", None), name, "")


PUBLIC: dict[str, Callable[[PublicInput], Any]] = {
    "Reference": lambda said: said.reference,
    "Strategy": lambda said: str(said.strategy or ""),
    "State": lambda said: str(said.standing.label),
    "Reason": lambda said: said.reason,
    "Organization": lambda said: said.organisation,
    "Text": redacted,
    "Themes": lambda said: ", ".join(said.theme_names),
    "Merged into": lambda said: str(said.merged_into or ""),
    "Merged with it": lambda said: len(said.duplicates.all()),
    "May be published": lambda said: "yes" if said.permission_to_publish else "no",
    "Assigned to": lambda said: str(said.assigned_to or ""),
    "Received": lambda said: said.received_at,
}
PERSONAL: dict[str, Callable[[PublicInput], Any]] = {
    "Text as it was sent": lambda said: said.text,
    "Name": of_sender("name"),
    "Address": of_sender("email"),
}
ALL = PUBLIC | PERSONAL
