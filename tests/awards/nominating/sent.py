"""What nominators send, and how."""

import json
from typing import Any

from django.test import Client

from awards.models import (
    AttachmentContent,
    AwardYearPage,
    Nomination,
    NominationAnswer,
    Nominator,
)
from cms.ledger.models import Identity

KEY = "a-key-of-our-own-1"
DRAFT = {"send": False, "employer": "Harbor Clinic, Inc."}
PERSON = {
    "name": "A colleague in production",
    "email": "colleague@example.org",
    "organisation": "",
    "relation": "works_there",
    "consent_version": "1",
}
CASE = {
    "category": "Small employers",
    "county": "north",
    "programme": "Aides become nurses in paid time.",
    "answers": [
        {"criterion": "Reach", "text": "Forty aides."},
        {"criterion": "Result", "text": "Wages rose by a third."},
    ],
    "figures": [{"label": "Promotions", "value": "38", "unit": "people", "period": "2025"}],
}
WHOLE = DRAFT | PERSON | CASE | {"send": True}


def address(year: AwardYearPage) -> str:
    return f"/api/v1/awards/{Identity.objects.get(object_id=year.pk).pk}/nominations"


def send(client: Client, place: str, data: Any, **headers: str) -> Any:
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    return client.post(place, body, content_type="application/json", headers=headers)


def verb(client: Client, verb: str, receipt: Any, /, **data: Any) -> Any:
    return send(client, f"/api/v1/nominations/{verb}", data | {"receipt": receipt})


def nothing_is_kept() -> bool:
    kept = (Nomination, Nominator, NominationAnswer, AttachmentContent)
    return not any(model.objects.exists() for model in kept)
