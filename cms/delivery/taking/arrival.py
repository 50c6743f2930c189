"""How something came: all that may be asked about it beside its words. Nothing of it is kept."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from cms.delivery.keys.bearer import key_of
from cms.delivery.limits.admission import posts_counted
from cms.delivery.taking.opened import seconds_since
from cms.delivery.taking.proof import FIELD, Proof, proof_in, refused
from cms.delivery.taking.repetition import IDEMPOTENCY

HEADER = "Altcha"


@dataclass
class Arrival:
    key: str = ""
    """The `Idempotency-Key`, or a form's."""
    trusted: bool = False
    """By a delivery key: a front end, which keeps its own machines out."""
    posts: int = 0
    """Of its address within this minute, itself included."""
    solution: str = ""
    needs_proof: bool = False
    opened: float | None = None
    """Seconds since the form was opened, where somebody can say."""
    proof: Proof | None = field(default=None, init=False)

    @property
    def seconds(self) -> float | None:
        return self.proof.seconds if self.proof and self.opened is None else self.opened

    def prove(self) -> None:
        """Raises InvalidInput for a proof that is none, or is missing where one is needed."""
        if self.trusted:
            return
        if self.solution:
            self.proof = proof_in(self.solution)
        elif self.needs_proof:
            raise refused(f"solve a challenge, and send it as `{FIELD}`; or send a key")

    def spend(self) -> None:
        """Raises InvalidInput for a solution that was used before."""
        if self.proof:
            self.proof.spend()


def arrived(request: HttpRequest, data: dict[str, Any]) -> Arrival:
    """By the API; takes `altcha` out of the data. Raises InvalidInput, or Unauthorized."""
    solution = data.pop(FIELD, "") or request.headers.get(HEADER, "")
    if not isinstance(solution, str):
        raise refused("send the solution as one text, in base64")
    return Arrival(
        key=request.headers.get(IDEMPOTENCY, ""),
        trusted=key_of(request) is not None,
        posts=posts_counted(request),
        solution=solution,
        needs_proof=settings.PROOF_OF_WORK,
    )


def arrived_by_form(request: HttpRequest) -> Arrival:
    """By a form of the site, which works without a script."""
    sent = request.POST
    return Arrival(
        key=sent.get("key", ""),
        posts=posts_counted(request),
        solution=sent.get(FIELD, ""),
        opened=seconds_since(sent.get("opened", "")),
    )
