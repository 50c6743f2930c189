"""What the public sends in: kept once, refused in words, and never read through the API."""

import datetime as dt
import json
from typing import Any

from django.test import Client

from cms.delivery.keys.create import create
from cms.ledger.models import Identity
from plan.input.erasing import erase_senders
from plan.input.models import PublicInput, PublishedInput, Sender, SenderErasure
from plan.input.publishing import settle
from plan.models import PlanPage, StrategyPage
from tests.delivery.taking.solving import solution_from
from tests.ledger.fixtures import Ledger
from tests.public import document

SAID = {"text": "Pay for child care.", "organisation": "", "permission_to_publish": True}
PERSON = {"name": "A resident", "email": "resident@example.org", "consent_version": "1"}
KEY = "a-key-of-our-own-1"


def address(page: StrategyPage) -> str:
    return f"/api/v1/strategies/{Identity.objects.get(object_id=page.pk).pk}/input"


def send(client: Client, page: StrategyPage, data: Any, **headers: str) -> Any:
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    return client.post(address(page), body, content_type="application/json", headers=headers)


def test_what_is_sent_is_kept_apart_from_who_sent_it(
    strategy: StrategyPage, client: Client
) -> None:
    answer = send(client, strategy, SAID | PERSON, origin="https://partner.example")
    assert (answer.status_code, answer.json()["state"]) == (201, "received")
    assert answer["Access-Control-Allow-Origin"] == "*"
    kept = PublicInput.objects.get(reference=answer.json()["reference"])
    assert (kept.text, kept.sender.email) == (SAID["text"], PERSON["email"])
    receipt = answer.json()["receipt"]
    assert len(receipt) == 26
    assert receipt not in str(PublicInput.objects.values())
    assert "Received" in client.get(f"/input/{receipt}/").text


def test_a_request_sent_again_with_its_key_is_kept_once(
    strategy: StrategyPage, client: Client
) -> None:
    answers = [send(client, strategy, SAID, idempotency_key=KEY).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert PublicInput.objects.count() == 1
    other = send(client, strategy, SAID | {"text": "Else."}, idempotency_key=KEY)
    assert other.status_code == 422
    assert PublicInput.objects.count() == 1


def test_formulae_and_sql_are_words(strategy: StrategyPage, client: Client) -> None:
    text = "=1+1; '); DROP TABLE plan_publicinput; -- wages < $15 and > $12"
    assert send(client, strategy, SAID | {"text": text}).status_code == 201
    assert PublicInput.objects.get().text == text


def test_what_is_closed_takes_nothing_and_says_so(strategy: StrategyPage, client: Client) -> None:
    StrategyPage.objects.update(input_closes_on=dt.date(2020, 1, 1))
    form = client.get(f"{address(strategy)}-form").json()
    assert (form["open"], form["state"], form["closes_at"]) == (False, "closed", "2020-01-01")
    assert form["schema"]["additionalProperties"] is False
    answer = send(client, strategy, SAID)
    assert (answer.status_code, answer.json()["type"][-8:]) == (409, "not-open")
    page = client.get(f"/input/strategy/{strategy.pk}/")
    assert page.status_code == 409
    unknown = "/api/v1/strategies/00000000-0000-4000-8000-000000000000/input"
    assert client.post(unknown, json.dumps(SAID), "application/json").status_code == 404


def test_posts_are_counted(strategy: StrategyPage, client: Client, settings: Any) -> None:
    settings.API_POSTS_PER_MINUTE = 2
    statuses = [send(client, strategy, SAID).status_code for _ in range(3)]
    assert statuses == [201, 201, 429]


def test_posts_with_a_key_are_counted_for_the_key(
    strategy: StrategyPage, client: Client, settings: Any
) -> None:
    """The partner's server sends for many people: their address does not limit it."""
    settings.API_POSTS_PER_MINUTE = 1
    _, secret = create("Chamber", "chamber@example.org", limit=3)
    keyed = {"authorization": f"Bearer {secret}"}
    statuses = [
        send(client, strategy, SAID | {"text": f"Words {n}"}, **keyed).status_code for n in range(4)
    ]
    assert statuses == [201, 201, 201, 429]
    assert send(client, strategy, SAID).status_code == 201


def test_a_browser_may_ask_before_it_posts(strategy: StrategyPage, client: Client) -> None:
    answer = client.options(address(strategy), headers={"origin": "https://partner.example"})
    assert "POST" in answer["Access-Control-Allow-Methods"]
    assert "Idempotency-Key" in answer["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer


def test_the_form_works_without_a_script(strategy: StrategyPage) -> None:
    client = Client(enforce_csrf_checks=True)
    place = f"/input/strategy/{strategy.pk}/"
    assert place in client.get(strategy.url).text
    form = client.get(place).context["form"]
    sent = {
        "csrfmiddlewaretoken": client.cookies["csrftoken"].value,
        "text": "Pay for child care.",
        "permission": "yes",
        "consent_version": form.initial["consent_version"],
        "key": form.initial["key"],
    }
    refused = client.post(place, sent | {"text": "<b>x</b>"})
    assert (refused.status_code, PublicInput.objects.count()) == (422, 0)
    assert "without HTML tags" in refused.text
    twice = [client.post(place, sent) for _ in range(2)]
    assert [answer.status_code for answer in twice] == [303, 303]
    assert twice[0]["Location"] == twice[1]["Location"]
    assert PublicInput.objects.count() == 1


def test_what_a_machine_fills_in_is_spam(strategy: StrategyPage, client: Client) -> None:
    answer = send(client, strategy, SAID | {"website": "https://x.example"})
    assert (answer.status_code, PublicInput.objects.get().state) == (201, "spam")


def test_a_solved_challenge_is_taken_once_and_needed_only_where_it_is_asked_for(
    strategy: StrategyPage, client: Client, settings: Any
) -> None:
    solution = solution_from(client)
    first = send(client, strategy, SAID | {"altcha": solution})
    again = send(client, strategy, SAID, altcha=solution)
    assert (first.status_code, again.status_code) == (201, 422)
    assert again.json()["errors"][0]["parameter"] == "altcha"
    assert "no-proof" not in str(PublicInput.objects.get().spam_reasons)
    settings.PROOF_OF_WORK = True
    assert send(client, strategy, SAID | {"text": "Else."}).status_code == 422
    assert send(client, strategy, SAID, altcha=solution_from(client)).status_code == 201
    assert PublicInput.objects.count() == 2


def test_a_repetition_brings_its_own_solution_again(strategy: StrategyPage, client: Client) -> None:
    data = SAID | {"altcha": solution_from(client)}
    answers = [send(client, strategy, data, idempotency_key=KEY) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()


def test_a_refused_post_does_not_cost_its_solution(strategy: StrategyPage, client: Client) -> None:
    data = SAID | {"altcha": solution_from(client)}
    assert send(client, strategy, data | {"text": ""}).status_code == 422
    assert send(client, strategy, data).status_code == 201


def test_what_has_many_points_is_spam_with_its_reasons_and_is_answered_like_everything(
    strategy: StrategyPage, client: Client
) -> None:
    text = "https://a.example https://b.example https://c.example https://d.example купить часы"
    answers = [send(client, strategy, SAID | {"text": text}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    second, first = PublicInput.objects.all()
    assert (first.state, first.spam_points) == ("new", 8)
    assert (second.state, second.spam_points) == ("spam", 11)
    assert "The same words came before: 1 times." in str(second.spam_reasons)
    told = client.get(f"/input/{answers[1].json()['receipt']}/").text
    assert "Received" in told
    assert "pam" not in told


def test_only_the_accepted_and_permitted_is_public_and_the_redacted_is_marked(
    strategy: StrategyPage, client: Client, ledger: Ledger
) -> None:
    sent = [SAID | PERSON | {"text": "Call 555 0100."}, SAID | {"permission_to_publish": False}]
    references = [send(client, strategy, one).json()["reference"] for one in sent]
    ledger.record()
    assert client.get("/api/v1/input").json()["total"] == 0
    for said in PublicInput.objects.all():
        said.redactions.create(passage="555 0100", explanation="a phone number")
        said.state = "accepted"
        said.save()
        settle(said)
    ledger.record()
    items = client.get("/api/v1/input?fields=text,reference").json()["items"]
    assert [item["text"] for item in items] == ["Call [left out: a phone number]."]
    assert references[0] in client.get(strategy.url).text
    assert references[1] not in client.get(strategy.url).text
    assert PERSON["email"] not in str(document(PublishedInput.objects.get()))


def test_a_sender_corrects_and_withdraws(
    strategy: StrategyPage, client: Client, ledger: Ledger
) -> None:
    receipt = send(client, strategy, SAID | PERSON).json()["receipt"]
    said = PublicInput.objects.get()
    said.state = "accepted"
    said.save()
    settle(said)
    page = f"/input/{receipt}/"
    client.post(page, {"act": "correct", "text": "Pay for buses.", "organisation": ""})
    said.refresh_from_db()
    assert (said.text, said.state) == ("Pay for buses.", "new")
    assert not PublishedInput.objects.standing().exists()
    assert client.post(page, {"text": "<i>x</i>"}).status_code == 422
    client.post(page, {"act": "withdraw"})
    said.refresh_from_db()
    assert (said.text, said.state) == ("", "withdrawn")
    assert not Sender.objects.exists()
    for foreign in (said.reference, "a" * 26):
        assert client.get(f"/input/{foreign}/").status_code == 404


def test_personal_data_goes_on_its_day_and_the_log_says_only_how_much(
    strategy: StrategyPage, plan: PlanPage, client: Client
) -> None:
    send(client, strategy, SAID | PERSON)
    assert erase_senders() == 0
    PlanPage.objects.update(input_erase_on=dt.date(2020, 1, 1))
    assert (erase_senders(), erase_senders()) == (1, 0)
    assert not Sender.objects.exists()
    assert PublicInput.objects.get().text == SAID["text"]
    assert SenderErasure.objects.get().count == 1


def test_what_was_taken_back_is_told_by_no_history(
    strategy: StrategyPage, client: Client, ledger: Ledger
) -> None:
    """Corrected, redacted afterwards, withdrawn: each time the words before are sealed."""
    receipt = send(client, strategy, SAID | {"text": "Ask Mr. First."}).json()["receipt"]
    said = PublicInput.objects.get()
    for text in ("Ask Mr. First.", "Ask Mr. Second."):
        client.post(f"/input/{receipt}/", {"act": "correct", "text": text, "organisation": ""})
        accept(said, ledger)
    said.redactions.create(passage="Mr. Second", explanation="a name")
    accept(said, ledger)
    told = client.get("/api/v1/changes?history=true&limit=1000").text
    assert "First" not in told
    assert "Second" not in told
    assert "[left out: a name]" in told
    client.post(f"/input/{receipt}/", {"act": "withdraw"})
    ledger.record()
    assert "left out" not in client.get("/api/v1/changes?history=true&limit=1000").text
    for one in Identity.objects.filter(label="plan.publishedinput"):
        assert client.get(f"/api/v1/documents/{one.pk}").status_code == 410
        assert client.get(f"/api/v1/documents/{one.pk}/history").status_code == 410


def accept(said: PublicInput, ledger: Ledger) -> None:
    said.refresh_from_db()
    said.state = "accepted"
    said.save()
    settle(said)
    ledger.record()


def test_who_has_the_receipt_sees_corrects_and_withdraws_by_the_api(
    strategy: StrategyPage, client: Client
) -> None:
    answer = send(client, strategy, SAID | PERSON | {"organisation": "A union"}).json()
    receipt, place = {"receipt": answer["receipt"]}, "/api/v1/receipts/input"
    seen = client.get(place, headers=receipt)
    assert (seen.json()["state"], seen["Cache-Control"]) == ("received", "no-store")
    assert PERSON["email"] not in seen.text
    PublicInput.objects.update(state="refused", reason="Not about the plan.")
    assert client.get(place, headers=receipt).json()["reason"] == "Not about the plan."
    changed = client.patch(
        place, b'{"text": "Pay for buses."}', content_type="application/json", headers=receipt
    ).json()
    assert (changed["text"], changed["organisation"]) == ("Pay for buses.", "A union")
    assert changed["state"] == "received"
    gone = [client.delete(place, headers=receipt).json() for _ in range(2)]
    assert [(one["state"], one["text"]) for one in gone] == [("withdrawn", "")] * 2
    assert not Sender.objects.exists()


def test_a_partners_page_may_use_the_receipt(strategy: StrategyPage, client: Client) -> None:
    answer = client.options("/api/v1/receipts/input", headers={"origin": "https://p.example"})
    assert {"GET", "PATCH", "DELETE"} <= set(
        answer["Access-Control-Allow-Methods"].replace(",", " ").split()
    )
    assert "Receipt" in answer["Access-Control-Allow-Headers"]


def test_a_length_that_is_no_number_is_refused(strategy: StrategyPage, client: Client) -> None:
    answer = client.post(
        address(strategy), b"{}", content_type="application/json", CONTENT_LENGTH="many"
    )
    assert answer.status_code == 400
    assert "Content-Length" in answer.json()["detail"]


def test_the_words_of_a_strategy_that_nobody_has_translated_are_marked_in_a_spanish_form(
    strategy: StrategyPage, client: Client
) -> None:
    StrategyPage.objects.update(statement="What is to be done.")
    spanish = client.get(f"/es/input/strategy/{strategy.pk}/").text
    english = client.get(f"/input/strategy/{strategy.pk}/").text
    for words in (f"{strategy.title}</a>", "What is to be done.</p>"):
        assert f' lang="en">{words}' in spanish
        assert words in english
        assert f' lang="en">{words}' not in english
