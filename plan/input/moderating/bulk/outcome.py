from collections import defaultdict
from dataclasses import dataclass, field

from django.http import HttpRequest
from wagtail.admin import messages

from plan.input.models import PublicInput


@dataclass
class Outcome:
    """What was done to which, and why not to the others."""

    done: list[PublicInput] = field(default_factory=list)
    refused: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def tell(self, request: HttpRequest, did: str) -> None:
        """`did` ends the sentence that begins with a number: "… accepted"."""
        if self.done:
            messages.success(request, f"{len(self.done)} {did}.")
        for reason, references in self.refused.items():
            named = ", ".join(sorted(references))
            messages.warning(request, f"{len(references)} not {did}. {reason} ({named})")
