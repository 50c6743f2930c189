"""A machine that solves challenges, as a front end without a key would."""

from typing import Any

import altcha
from django.test import Client


def solved(challenge: dict[str, Any]) -> str:
    given = altcha.Challenge.from_dict(challenge)
    solution = altcha.solve_challenge(given)
    assert solution
    return altcha.Payload(given, solution).to_base64()


def solution_from(client: Client) -> str:
    return solved(client.get("/api/v1/challenge").json())
