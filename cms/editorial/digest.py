"""The fingerprint of a text, as decisions keep it."""

import json
from hashlib import sha256
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Revision


def digest(revision: Revision) -> str:
    """SHA-256 of the content as stored: what is in memory may be another text."""
    stored = Revision.objects.values_list("content", flat=True).get(pk=revision.pk)
    return digest_of(stored)


def digest_of(content: dict[str, Any]) -> str:
    return sha256(canonical(content)).hexdigest()


def canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(
        content, cls=DjangoJSONEncoder, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()
