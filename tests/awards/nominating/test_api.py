"""Nominations by the API: kept once, corrected and withdrawn by the receipt, refused in words."""

from typing import Any

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awards.models import (
    AttachmentContent,
    Nomination,
    NominationAnswer,
    Nominator,
)
from awards.nominating.choices import NominationState
from tests.awards.nominating.files import HTML, PDF
from tests.awards.nominating.sent import (
    CASE,
    DRAFT,
    KEY,
    PERSON,
    WHOLE,
    nothing_is_kept,
    send,
    verb,
)
from tests.delivery.taking.solving import solution_from
from tests.factories import EmployerFactory
from tests.ledger.fixtures import Ledger

ATTACH = "/api/v1/nominations/attach"


def test_a_nomination_proves_its_work_where_that_is_asked(
    place: str, client: Client, settings: Any
) -> None:
    settings.PROOF_OF_WORK = True
    refused = send(client, place, WHOLE)
    assert (refused.status_code, nothing_is_kept()) == (422, True)
    assert "altcha" in refused.json()["errors"][0]["detail"]
    solution = solution_from(client)
    assert send(client, place, WHOLE | {"altcha": solution}).status_code == 201
    again = WHOLE | {"altcha": solution, "employer": "Another"}
    assert send(client, place, again).status_code == 422
    assert Nomination.objects.count() == 1


def test_what_looks_like_spam_waits_for_a_person(place: str, client: Client) -> None:
    sold = "See https://a.example www.b.example https://c.example https://d.example"
    programme = f"{sold} buy buy buy buy buy buy"
    answer = send(client, place, WHOLE | {"programme": programme, "website": "x"})
    assert answer.json()["state"] == "sent"
    kept = Nomination.objects.get()
    assert kept.standing is NominationState.SPAM
    assert {one["rule"] for one in kept.spam_reasons} == {"honeypot", "links", "stutter"}
    assert kept.spam_points == sum(one["points"] for one in kept.spam_reasons)


def test_a_nomination_is_kept_apart_from_who_made_it(place: str, client: Client) -> None:
    clinic = EmployerFactory(name="Harbor Clinic")
    answer = send(client, place, WHOLE, origin="https://partner.example")
    assert (answer.status_code, answer.json()["state"]) == (201, "sent")
    assert answer["Access-Control-Allow-Origin"] == "*"
    kept = Nomination.objects.get(reference=answer.json()["reference"])
    assert (kept.employer, kept.standing) == (clinic, NominationState.SENT)
    assert [each.asked for each in kept.answers.all()] == ["Reach", "Result"]
    assert kept.nominator.relation == "works_there"
    receipt = answer.json()["receipt"]
    assert len(receipt) == 26
    assert receipt not in str(list(Nomination.objects.values()))
    seen = verb(client, "see", receipt)
    assert seen["Cache-Control"] == "no-store"
    assert seen.json()["said"]["figures"] == CASE["figures"]


def test_the_form_says_what_is_asked(place: str, client: Client) -> None:
    form = client.get(f"{place}-form").json()
    assert (form["open"], form["phase"]) == (True, "nominations_open")
    assert form["categories"] == ["Small employers"]
    assert [each["name"] for each in form["criteria"]] == ["Reach", "Result"]
    assert form["schema"]["additionalProperties"] is False


def test_a_request_sent_again_with_its_key_is_kept_once(place: str, client: Client) -> None:
    answers = [send(client, place, WHOLE, idempotency_key=KEY).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert Nomination.objects.count() == 1
    assert send(client, place, DRAFT, idempotency_key=KEY).status_code == 422
    assert Nomination.objects.count() == 1


def test_a_draft_is_sent_corrected_and_withdrawn(place: str, client: Client) -> None:
    receipt = send(client, place, DRAFT).json()["receipt"]
    assert verb(client, "see", receipt).json()["state"] == "draft"
    missing = verb(client, "correct", receipt, **(DRAFT | {"send": True}))
    assert missing.status_code == 422
    told = {error["parameter"] for error in missing.json()["errors"]}
    assert told == {"answers", "category", "programme", "name", "email", "relation"}
    assert verb(client, "correct", receipt, **WHOLE).json()["state"] == "sent"
    changed = WHOLE | {"send": False, "employer": "Veery Creek", "figures": []}
    seen = verb(client, "correct", receipt, **changed).json()
    assert (seen["state"], seen["said"]["employer"]) == ("sent", "Veery Creek")
    assert "no figure" in seen["objections"][-1]
    assert verb(client, "withdraw", receipt).json()["state"] == "withdrawn"
    assert not Nominator.objects.exists()
    assert not NominationAnswer.objects.exists()
    assert "Veery" not in str(list(Nomination.objects.values()))
    assert verb(client, "correct", receipt, **WHOLE).status_code == 409


def test_after_the_window_all_that_is_left_is_to_withdraw(
    place: str, client: Client, while_open: time_machine.Traveller
) -> None:
    receipt = send(client, place, WHOLE).json()["receipt"]
    while_open.move_to("2026-04-01T00:00Z")
    for refused in (send(client, place, WHOLE), verb(client, "correct", receipt, **WHOLE)):
        assert (refused.status_code, refused.json()["type"][-8:]) == (409, "not-open")
    assert verb(client, "see", receipt).json()["open"] is False
    assert verb(client, "withdraw", receipt).json()["state"] == "withdrawn"


def test_a_file_is_added_by_the_receipt(place: str, client: Client) -> None:
    receipt = send(client, place, DRAFT).json()["receipt"]
    added = client.post(ATTACH, {"receipt": receipt, "file": SimpleUploadedFile("a.pdf", PDF)})
    assert added.status_code == 201, added.content
    file = {"name": "a.pdf", "kind": "pdf", "size": len(PDF), "scan": "not_scanned"}
    assert added.json()["files"] == [file]
    for sent in ({"receipt": receipt}, {"receipt": receipt, "file": SimpleUploadedFile("b", HTML)}):
        refused = client.post(ATTACH, sent)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["parameter"] == "file"
    foreign = {"receipt": "a" * 26, "file": SimpleUploadedFile("a.pdf", PDF)}
    assert client.post(ATTACH, foreign).status_code == 404
    assert send(client, ATTACH, {"receipt": receipt}).status_code == 400
    assert AttachmentContent.objects.count() == 1


def test_formulae_and_sql_are_words(place: str, client: Client) -> None:
    text = "=1+1; '); DROP TABLE awards_nomination; -- wages < $15 and > $12"
    assert send(client, place, WHOLE | {"programme": text}).status_code == 201
    assert Nomination.objects.get().programme == text


def test_what_a_machine_fills_in_is_spam_and_is_told_nothing(place: str, client: Client) -> None:
    answer = send(client, place, WHOLE | {"website": "https://x.example"})
    assert (answer.status_code, answer.json()["state"]) == (201, "sent")
    assert Nomination.objects.get().standing is NominationState.SPAM
    assert not Nomination.objects.sent().exists()


def test_posts_are_counted(place: str, client: Client, settings: Any) -> None:
    settings.API_POSTS_PER_MINUTE = 2
    statuses = [verb(client, "see", "a" * 26).status_code for _ in range(3)]
    assert statuses == [404, 404, 429]


def test_nothing_of_a_nomination_is_public(place: str, client: Client, ledger: Ledger) -> None:
    before = client.get("/api/v1/changes?history=true&limit=1000").content
    send(client, place, WHOLE | {"employer": "Quietwater Mill"})
    ledger.record()
    assert client.get("/api/v1/changes?history=true&limit=1000").content == before
    for asked in ("search?q=Quietwater", "employers", "awards", "award-years"):
        assert "Quietwater" not in client.get(f"/api/v1/{asked}").text
    assert client.get(f"/api/v1{place.removeprefix('/api/v1')}").status_code == 405
    assert PERSON["email"] not in client.get("/api/v1/documents").text
