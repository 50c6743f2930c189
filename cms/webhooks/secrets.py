"""Secrets in the form that the Standard Webhooks libraries read: `whsec_` and base64."""

import base64
import secrets

BYTES = 32


def new_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(BYTES)).decode()
