"""What is hostile is refused in words and leaves nothing. `docs/api.md` lists these rows."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import settings as project
from django.test import Client

from cms.delivery.models import SentWords, SpentCode
from cms.delivery.taking.receipt import receipt_for
from plan.input.models import PublicInput, Sender
from plan.models import StrategyPage
from tests.delivery.taking.solving import solution_from
from tests.guide import refusals
from tests.plan.input.test_sending import KEY, PERSON, SAID, send

RECEIPTS = "/api/v1/receipts/input"
Attack = Callable[[Client, StrategyPage], Any]


@dataclass(frozen=True)
class Hostile:
    attack: Attack
    status: int
    problem: str
    kept: int = 0
    """How many were there before, and still are the only ones."""


def sends(data: Any, **headers: str) -> Attack:
    return lambda client, page: send(client, page, data, **headers)


def says(**changes: Any) -> Attack:
    return sends(SAID | changes)


def twice_with_one_solution(client: Client, page: StrategyPage) -> Any:
    solution = solution_from(client)
    send(client, page, SAID, altcha=solution)
    return send(client, page, SAID | {"text": "Else."}, altcha=solution)


def other_words_with_a_used_key(client: Client, page: StrategyPage) -> Any:
    send(client, page, SAID, idempotency_key=KEY)
    return send(client, page, SAID | {"text": "Else."}, idempotency_key=KEY)


def thousands(client: Client, page: StrategyPage) -> Any:
    project.API_POSTS_PER_MINUTE = 1
    send(client, page, SAID)
    return [send(client, page, SAID | {"text": f"{n}"}) for n in range(20)][-1]


def after_the_last_day(client: Client, page: StrategyPage) -> Any:
    StrategyPage.objects.update(input_closes_on=dt.date(2020, 1, 1))
    return send(client, page, SAID)


def nowhere(client: Client, page: StrategyPage) -> Any:
    path = "/api/v1/strategies/00000000-0000-4000-8000-000000000000/input"
    return client.post(path, json.dumps(SAID), "application/json")


def by(receipt: str | None, method: str = "get", **data: Any) -> Attack:
    def attack(client: Client, page: StrategyPage) -> Any:
        send(client, page, SAID)
        headers = {} if receipt is None else {"receipt": receipt}
        body = json.dumps(data).encode()
        ask = getattr(client, method)
        return ask(RECEIPTS, headers=headers, **({"data": body} if method != "get" else {}))

    return attack


def corrected(**changes: Any) -> Attack:
    def attack(client: Client, page: StrategyPage) -> Any:
        receipt = send(client, page, SAID).json()["receipt"]
        body = json.dumps(changes).encode()
        return client.patch(RECEIPTS, body, "application/json", headers={"receipt": receipt})

    return attack


def foreign(client: Client, page: StrategyPage) -> Any:
    reference = send(client, page, SAID).json()["reference"]
    receipt = receipt_for("awards.nomination", reference, KEY)
    return client.delete(RECEIPTS, headers={"receipt": receipt})


def corrected_after_withdrawal(client: Client, page: StrategyPage) -> Any:
    receipt = {"receipt": send(client, page, SAID).json()["receipt"]}
    client.delete(RECEIPTS, headers=receipt)
    return client.patch(RECEIPTS, b'{"text": "Back."}', "application/json", headers=receipt)


ROWS: dict[str, Hostile] = {
    "a script": Hostile(says(text="<script>alert(1)</script>"), 422, "invalid-input"),
    "a link in HTML": Hostile(says(text='<a href="//x">x</a>'), 422, "invalid-input"),
    "a NUL": Hostile(says(text="a\0b"), 422, "invalid-input"),
    "text that runs backwards": Hostile(says(organisation="\u202egnitset"), 422, "invalid-input"),
    "a wrong type": Hostile(says(permission_to_publish="yes"), 422, "invalid-input"),
    "a number for words": Hostile(says(text=5), 422, "invalid-input"),
    "a list for words": Hostile(says(text=["x"]), 422, "invalid-input"),
    "no permission said": Hostile(sends({"text": "x", "organisation": ""}), 422, "invalid-input"),
    "a field that decides": Hostile(says(state="accepted"), 422, "invalid-input"),
    "nothing but blanks": Hostile(says(text="   "), 422, "invalid-input"),
    "more than 10,000 letters": Hostile(says(text="x" * 10_001), 422, "invalid-input"),
    "no mail address": Hostile(says(**PERSON | {"email": "nobody"}), 422, "invalid-input"),
    "a mail header in an address": Hostile(
        says(**PERSON | {"email": "a@b.example\nBcc: c@d.example"}), 422, "invalid-input"
    ),
    "a name without consent": Hostile(says(name="A resident"), 422, "invalid-input"),
    "consent to an old text": Hostile(
        says(**PERSON | {"consent_version": "0"}), 422, "invalid-input"
    ),
    "a short Idempotency-Key": Hostile(sends(SAID, idempotency_key="x"), 422, "invalid-input"),
    "a used Idempotency-Key with other words": Hostile(
        other_words_with_a_used_key, 422, "invalid-input", kept=1
    ),
    "a solution that is none": Hostile(says(altcha="bm9uZQ=="), 422, "invalid-input"),
    "a solution of a wrong type": Hostile(says(altcha={"a": 1}), 422, "invalid-input"),
    "a solution sent again": Hostile(twice_with_one_solution, 422, "invalid-input", kept=1),
    "a list of inputs": Hostile(sends([SAID]), 400, "bad-request"),
    "half a letter": Hostile(sends(b'{"text": "\\ud800"}'), 400, "bad-request"),
    "no JSON": Hostile(sends(b"text=x"), 400, "bad-request"),
    "60,000 brackets": Hostile(sends(b"[" * 60_000), 400, "bad-request"),
    "100 kilobytes": Hostile(says(text="x" * 100_000), 413, "too-large"),
    "ten megabytes": Hostile(sends(b"x" * 10_000_000), 413, "too-large"),
    "a key that is none": Hostile(
        sends(SAID, authorization="Bearer plankey_x"), 401, "unauthorized"
    ),
    "a strategy that is none": Hostile(nowhere, 404, "not-found"),
    "after the last day": Hostile(after_the_last_day, 409, "not-open"),
    "thousands of posts": Hostile(thousands, 429, "too-many-requests", kept=1),
    "no receipt": Hostile(by(None), 401, "unauthorized", kept=1),
    "a guessed receipt": Hostile(by("a" * 26), 404, "not-found", kept=1),
    "SQL for a receipt": Hostile(by("' OR 1=1 --"), 404, "not-found", kept=1),
    "a guessed receipt, to withdraw": Hostile(by("a" * 26, "delete"), 404, "not-found", kept=1),
    "a receipt of another form": Hostile(foreign, 404, "not-found", kept=1),
    "a script as a correction": Hostile(
        corrected(text="<img src=x onerror=alert(1)>"), 422, "invalid-input", kept=1
    ),
    "a correction that permits": Hostile(
        corrected(permission_to_publish=True), 422, "invalid-input", kept=1
    ),
    "a correction after the withdrawal": Hostile(
        corrected_after_withdrawal, 409, "not-open", kept=1
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_the_hostile_is_refused_in_words_and_leaves_nothing(
    strategy: StrategyPage,
    client: Client,
    settings: Any,
    name: str,
) -> None:
    settings.API_POSTS_PER_MINUTE = 20  # so that a row may change it
    row = ROWS[name]
    answer = row.attack(client, strategy)
    assert (answer.status_code, answer["Content-Type"]) == (
        row.status,
        "application/problem+json",
    ), answer.content
    assert answer.json()["type"].endswith(f"#problem-{row.problem}")
    if row.status == 422:
        assert all(error["parameter"] and error["detail"] for error in answer.json()["errors"])
    assert (PublicInput.objects.count(), SentWords.objects.count()) == (row.kept, row.kept)
    assert SpentCode.objects.count() == (name == "a solution sent again")
    assert not Sender.objects.exists()
    if row.kept and "withdrawal" not in name:
        assert (kept := PublicInput.objects.get()).text == SAID["text"]
        assert kept.state == "new"


def test_the_guide_lists_every_row() -> None:
    tried = {name: f"{row.status} {row.problem}" for name, row in ROWS.items()}
    assert refusals("api", "## Public input") == tried
