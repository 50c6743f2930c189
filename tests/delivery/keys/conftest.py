from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cms.delivery.keys.create import create
from cms.delivery.models import DeliveryKey
from tests.fixtures.layers import layer

Read = Callable[..., Any]


@layer
def made() -> tuple[DeliveryKey, str]:
    return create("Chamber", "chamber@example.org")


@pytest.fixture
def key(made: tuple[DeliveryKey, str]) -> DeliveryKey:
    return made[0]


@pytest.fixture
def secret(made: tuple[DeliveryKey, str]) -> str:
    return made[1]


@pytest.fixture
def read(client: Client, db: None) -> Read:
    """One read of the service document, with a secret or with any Authorization header."""

    def once(secret: str | None = None, **headers: str) -> Any:
        if secret is not None:
            headers["authorization"] = f"Bearer {secret}"
        return client.get("/api/v1/", headers=headers)

    return once
