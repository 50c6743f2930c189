"""Proof of work: a challenge is ours, is solved once, and does not last."""

import base64
import datetime as dt
import json
from typing import Any

import pytest
import time_machine
from django.test import Client

from cms.delivery.problems.catalogue import InvalidInput
from cms.delivery.taking.arrival import Arrival
from cms.delivery.taking.proof import LIFETIME, new_challenge, proof_in
from tests.delivery.taking.solving import solution_from, solved

pytestmark = pytest.mark.django_db


def test_a_challenge_is_given_to_anybody_and_kept_by_nobody(client: Client) -> None:
    answer = client.get("/api/v1/challenge", headers={"origin": "https://partner.example"})
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer.json()["parameters"]["algorithm"] == "PBKDF2/SHA-256"
    assert client.get("/api/v1/challenge?x=1").status_code == 400


def test_a_solution_is_used_once(client: Client) -> None:
    proof = proof_in(solution_from(client))
    proof.spend()
    with pytest.raises(InvalidInput, match="used already"):
        proof.spend()


def test_a_solution_does_not_last() -> None:
    solution = solved(new_challenge())
    with (
        time_machine.travel(dt.datetime.now(dt.UTC) + LIFETIME + dt.timedelta(seconds=2)),
        pytest.raises(InvalidInput, match="expired"),
    ):
        proof_in(solution)


def changed(solution: str, **parameters: Any) -> str:
    payload = json.loads(base64.b64decode(solution))
    payload["challenge"]["parameters"] |= parameters
    return base64.b64encode(json.dumps(payload).encode()).decode()


def test_what_is_no_solution_of_ours_is_refused() -> None:
    good = solved(new_challenge())
    unsolved = {"challenge": new_challenge(), "solution": {"counter": 1, "derivedKey": "00"}}
    for bad in (
        "x",
        "x" * 5_000,
        base64.b64encode(b"[]").decode(),
        base64.b64encode(b'{"challenge": [], "solution": 5}').decode(),
        base64.b64encode(json.dumps(unsolved).encode()).decode(),
        changed(good, keyPrefix=""),
        changed(good, cost=0),
        changed(good, cost=10**9),
        changed(good, expiresAt=10**11),
        changed(good, expiresAt="never"),
    ):
        with pytest.raises(InvalidInput, match="altcha"):
            proof_in(bad)


def test_a_proof_is_needed_where_it_is_asked_for_and_a_key_replaces_it() -> None:
    with pytest.raises(InvalidInput, match="solve a challenge"):
        Arrival(needs_proof=True).prove()
    trusted = Arrival(needs_proof=True, trusted=True)
    trusted.prove()
    assert trusted.proof is None
    given = Arrival(needs_proof=True, solution=solved(new_challenge()))
    given.prove()
    assert given.seconds is not None
    assert given.seconds < 60
