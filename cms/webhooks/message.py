"""What an endpoint is told: a thin pointer to an edition, signed the Standard Webhooks way.

The receiver reads the document itself from the API, so a delivery that comes late or twice never
carries old or private content.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from standardwebhooks import Webhook

from cms.ledger.choices import Seal
from cms.ledger.models import Edition


@dataclass(frozen=True)
class Message:
    id: str
    """The same for every attempt at the same edition: receivers use it to drop repetitions."""
    body: bytes

    def headers(self, secrets: Sequence[str], sent_at: datetime) -> dict[bytes | str, bytes | str]:
        signatures = [
            Webhook(secret).sign(self.id, sent_at, self.body.decode()) for secret in secrets
        ]
        return {
            "Content-Type": "application/json",
            "User-Agent": "community-plan-cms",
            "webhook-id": self.id,
            "webhook-timestamp": str(int(sent_at.timestamp())),
            "webhook-signature": " ".join(signatures),
        }


def about(edition: Edition) -> Message:
    """The message about an edition; of a sealed document it does not tell the path."""
    sealed = edition.document.seal != Seal.NONE
    data = {
        "seq": edition.seq,
        "event": edition.event,
        "id": str(edition.document_id),
        "type": edition.type,
        "path": None if sealed else edition.path or None,
        "version": edition.version,
    }
    return Message(
        id=f"edition-{edition.seq}",
        body=_envelope(f"document.{edition.event}", edition.occurred_at, data),
    )


def test_message() -> Message:
    now = datetime.now(UTC)
    return Message(
        id=f"test-{int(now.timestamp() * 1000)}", body=_envelope("test", now, {"test": True})
    )


def _envelope(name: str, moment: datetime, data: dict[str, Any]) -> bytes:
    return orjson.dumps({"type": name, "timestamp": moment.isoformat(), "data": data})
