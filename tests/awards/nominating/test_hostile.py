"""What is hostile is refused in words and leaves nothing. `docs/api.md` lists these rows."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awards.models import AttachmentContent, Nomination
from awards.nominating.choices import NominationState
from cms.delivery.taking.receipt import receipt_for
from tests.awards.nominating.files import PDF, REFUSED
from tests.awards.nominating.sent import CASE, DRAFT, KEY, WHOLE, nothing_is_kept, send, verb
from tests.guide import refusals

HOSTILE: dict[str, tuple[Any, int]] = {
    "a script": (WHOLE | {"programme": "<script>alert(1)</script>"}, 422),
    "a link in HTML": (WHOLE | {"eligibility": 'Buy <a href="https://x.example">this</a>'}, 422),
    "a script in an answer": (
        WHOLE | {"answers": [{"criterion": "Reach", "text": "<img src=x onerror=alert(1)>"}]},
        422,
    ),
    "a NUL": (WHOLE | {"employer": "a\0b"}, 422),
    "text that runs backwards": (WHOLE | {"employer": "\u202egnitset"}, 422),
    "a wrong type": (WHOLE | {"send": "yes"}, 422),
    "a number for words": (WHOLE | {"employer": 5}, 422),
    "words for a list": (WHOLE | {"answers": "all"}, 422),
    "no employer": ({"send": False}, 422),
    "nothing but blanks": (WHOLE | {"employer": "   "}, 422),
    "a field that decides": (WHOLE | {"state": "sent"}, 422),
    "a category of its own": (WHOLE | {"category": "Best"}, 422),
    "a county of its own": (WHOLE | {"county": "'; DROP TABLE awards_county; --"}, 422),
    "a criterion of its own": (
        WHOLE | {"answers": [{"criterion": "Luck", "text": "Much."}]},
        422,
    ),
    "an answer twice": (WHOLE | {"answers": [CASE["answers"][0]] * 2}, 422),
    "a hundred figures": (WHOLE | {"figures": CASE["figures"] * 100}, 422),
    "more than 5,000 letters": (WHOLE | {"programme": "x" * 5_001}, 422),
    "half a nomination sent": (DRAFT | {"send": True}, 422),
    "no mail address": (WHOLE | {"email": "nobody"}, 422),
    "a mail header in an address": (WHOLE | {"email": "a@b.example\nBcc: c@d.example"}, 422),
    "a relation of its own": (WHOLE | {"relation": "judge"}, 422),
    "a name without consent": (DRAFT | {"name": "A neighbor"}, 422),
    "consent to an old text": (WHOLE | {"consent_version": "0"}, 422),
    "a short Idempotency-Key": (WHOLE, 422),
    "a list of nominations": ([WHOLE], 400),
    "half a letter": (b'{"employer": "\\ud800"}', 400),
    "no JSON": (b"employer=x", 400),
    "60,000 brackets": (b"[" * 60_000, 400),
    "100 kilobytes": (WHOLE | {"programme": "x" * 100_000}, 413),
    "ten megabytes": (b"x" * 10_000_000, 413),
}

PROBLEMS = {
    400: "bad-request",
    401: "unauthorized",
    404: "not-found",
    409: "not-open",
    413: "too-large",
    422: "invalid-input",
    429: "too-many-requests",
}


def refused(answer: Any, status: int, case: str) -> None:
    """In words, as a problem document that says which."""
    assert answer.status_code == status, (case, answer.content)
    assert answer["Content-Type"] == "application/problem+json", case
    assert answer.json()["type"].endswith(f"#problem-{PROBLEMS[status]}"), case
    if status == 422:
        errors = answer.json()["errors"]
        assert all(error["parameter"] and error["detail"] for error in errors), case


@pytest.mark.parametrize("status", [400, 413, 422])
def test_the_hostile_is_refused_in_words_and_leaves_nothing(
    place: str, client: Client, settings: Any, status: int
) -> None:
    """One world for all that is refused alike: nothing may be left of any."""
    settings.API_POSTS_PER_MINUTE = 0
    for case in (name for name, (_, expected) in HOSTILE.items() if expected == status):
        headers = {"idempotency_key": "short"} if case == "a short Idempotency-Key" else {}
        refused(send(client, place, HOSTILE[case][0], **headers), status, case)
        assert nothing_is_kept(), case


RECEIPTS: dict[str, tuple[Any, int]] = {
    "a guessed receipt": ("a" * 26, 404),
    "the reference for a receipt": ("REFERENCE", 404),
    "a receipt of another form": ("FOREIGN", 404),
    "SQL for a receipt": ("' OR 1=1 --", 404),
    "no receipt": (None, 422),
    "an object for a receipt": ({"$ne": ""}, 422),
    "a receipt of 65 letters": ("a" * 65, 422),
}

IN_A_FORM = {"no receipt": 404, "an object for a receipt": 404}
"""A form sends words only: these are words that open nothing."""


@pytest.mark.parametrize("does", ["see", "correct", "withdraw", "attach"])
def test_a_receipt_that_opens_nothing_does_nothing(
    place: str, client: Client, settings: Any, does: str
) -> None:
    settings.API_POSTS_PER_MINUTE = 0
    own = send(client, place, DRAFT).json()["receipt"]
    assert verb(client, "see", f"{own} ").status_code == 404
    reference = verb(client, "correct", own, **WHOLE).json()["reference"]
    foreign = receipt_for("plan.input", reference, KEY)
    for case, (receipt, status) in RECEIPTS.items():
        opens = {"REFERENCE": reference, "FOREIGN": foreign}.get(str(receipt), receipt)
        if does == "attach":
            answer = attach(client, opens, PDF)
        else:
            answer = verb(client, does, opens, **(WHOLE if does == "correct" else {}))
        expected = IN_A_FORM.get(case, status) if does == "attach" else status
        refused(answer, expected, case)
    assert Nomination.objects.get().standing is NominationState.SENT
    assert not AttachmentContent.objects.exists()


def attach(client: Client, receipt: Any, data: bytes) -> Any:
    """As a form of a page sends it, under a name and a type that lie."""
    words = receipt if isinstance(receipt, str) else json.dumps(receipt)
    file = SimpleUploadedFile("photo.png", data, "image/png")
    sent = {"file": file} | ({} if receipt is None else {"receipt": words})
    return client.post("/api/v1/nominations/attach", sent)


FILES = {case: 413 if case == "nine megabytes" else 422 for case in REFUSED}


def test_a_file_that_pretends_is_refused_in_words(
    place: str, client: Client, settings: Any
) -> None:
    settings.API_POSTS_PER_MINUTE = 0
    receipt = send(client, place, DRAFT).json()["receipt"]
    for case, status in FILES.items():
        data, because = REFUSED[case]
        answer = attach(client, receipt, data)
        refused(answer, status, case)
        if status == 422 and data:
            assert because in answer.json()["errors"][0]["detail"], case
    assert not AttachmentContent.objects.exists()
    assert verb(client, "see", receipt).json()["files"] == []


def test_a_file_that_is_too_large_is_refused_before_it_is_read(place: str, client: Client) -> None:
    assert attach(client, "a" * 26, bytes(9_000_000)).status_code == 413


Attack = Callable[[Client, str], Any]


def after_the_withdrawal(client: Client, place: str) -> Any:
    receipt = send(client, place, WHOLE).json()["receipt"]
    verb(client, "withdraw", receipt)
    return verb(client, "correct", receipt, **WHOLE)


def after_the_last_day(client: Client, place: str) -> Any:
    with time_machine.travel("2026-04-01T00:00Z", tick=False):
        return send(client, place, WHOLE)


def a_file_after_the_withdrawal(client: Client, place: str) -> Any:
    receipt = send(client, place, WHOLE).json()["receipt"]
    verb(client, "withdraw", receipt)
    return attach(client, receipt, PDF)


def other_words_with_a_used_key(client: Client, place: str) -> Any:
    send(client, place, WHOLE, idempotency_key=KEY)
    return send(client, place, DRAFT, idempotency_key=KEY)


def a_script_as_a_correction(client: Client, place: str) -> Any:
    receipt = send(client, place, WHOLE).json()["receipt"]
    return verb(client, "correct", receipt, **(WHOLE | {"programme": "<svg onload=alert(1)>"}))


STORIES: dict[str, tuple[Attack, int]] = {
    "a key that is none": (
        lambda client, place: send(client, place, WHOLE, authorization="Bearer plankey_x"),
        401,
    ),
    "an award year that is none": (
        lambda client, place: send(client, place.replace(place.split("/")[4], str(NOBODY)), WHOLE),
        404,
    ),
    "a script as a correction": (a_script_as_a_correction, 422),
    "a used Idempotency-Key with other words": (other_words_with_a_used_key, 422),
    "a correction after the withdrawal": (after_the_withdrawal, 409),
    "a file after the withdrawal": (a_file_after_the_withdrawal, 409),
    "after the last day": (after_the_last_day, 409),
    "thousands of posts": (
        lambda client, place: [send(client, place, {"n": n}) for n in range(21)][-1],
        429,
    ),
}
NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize("case", STORIES)
def test_what_is_out_of_order_is_refused_in_words(
    place: str, client: Client, settings: Any, case: str
) -> None:
    settings.API_POSTS_PER_MINUTE = 20
    attack, status = STORIES[case]
    refused(attack(client, place), status, case)
    assert not AttachmentContent.objects.exists()
    assert all(one.programme in {"", WHOLE["programme"]} for one in Nomination.objects.all())


def test_the_guide_lists_every_row() -> None:
    statuses = {name: status for name, (_, status) in (HOSTILE | RECEIPTS | STORIES).items()}
    statuses |= {f"as a file: {case}": status for case, status in FILES.items()}
    tried = {name: f"{status} {PROBLEMS[status]}" for name, status in statuses.items()}
    assert refusals("api", "## Nominations") == tried
