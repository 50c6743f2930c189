"""A key raises the limit and names who reads; what does not work is refused, with the reason."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from cms.delivery.keys import known
from cms.delivery.keys.create import create
from cms.delivery.keys.revoke import revoke
from cms.delivery.keys.rotate import CannotRotate, rotate
from cms.delivery.keys.secret import digest_of, new_secret
from cms.delivery.models import DeliveryKey
from tests.delivery.keys.conftest import Read


def test_a_key_has_a_limit_of_its_own(read: Read, secret: str, settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 1
    answers = [read(secret) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert answers[0]["RateLimit-Policy"] == '"reads-per-key";q=12000;w=60'
    assert answers[2]["RateLimit"].startswith('"reads-per-key";r=11997;')


def test_reads_with_a_key_leave_the_addresss_limit_alone(read: Read, secret: str) -> None:
    read(secret)
    assert read()["RateLimit"].startswith('"reads-per-address";r=1199;')


def test_two_keys_do_not_share_a_limit(read: Read, secret: str) -> None:
    _, other = create("College", "it@example.org", limit=1)
    assert read(other).status_code == 200
    assert read(other).status_code == 429
    assert read(secret).status_code == 200


def test_the_answer_is_everybodys(read: Read, secret: str) -> None:
    with_key, without = read(secret), read()
    assert with_key.content == without.content
    assert with_key["ETag"] == without["ETag"]
    assert with_key["Cache-Control"] == without["Cache-Control"]
    assert "public" in with_key["Cache-Control"]
    assert "Authorization" not in with_key.get("Vary", "")


def test_a_key_costs_no_query(read: Read, secret: str) -> None:
    read(secret)
    with CaptureQueriesContext(connection) as without:
        read()
    with CaptureQueriesContext(connection) as queries:
        read(secret)
    assert len(queries) == len(without)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("Basic dXNlcjpwYXNz", "Bearer"),
        ("Bearer", "Bearer"),
        ("Bearer preview_abc.def", "preview token"),
        ("Bearer plankey_" + "0" * 49, "no key of this API"),
        ("", "Bearer"),
        ("plankey_" + "a" * 49, "Bearer"),
    ],
)
def test_what_is_no_key_is_refused_and_never_ignored(read: Read, header: str, reason: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        answer = read(authorization=header)
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"].startswith("Bearer ")
    assert answer["Cache-Control"] == "no-store"
    assert reason in answer.json()["detail"]
    assert len(queries) == 0


def test_an_unknown_key_is_refused(read: Read, key: DeliveryKey) -> None:
    answer = read(new_secret())
    assert (answer.status_code, answer.json()["detail"]) == (401, "There is no such key.")


def test_guessing_counts_for_the_address(read: Read, settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 2
    assert [read(new_secret()).status_code for _ in range(3)] == [401, 401, 429]


def test_the_scheme_is_spelled_as_one_likes(read: Read, secret: str) -> None:
    assert read(authorization=f"bEARER  {secret} ").status_code == 200


def test_a_key_stops_when_it_expires(read: Read) -> None:
    now = timezone.now()
    _, secret = create("Chamber", "a@example.org", expires_at=now + timedelta(seconds=2))
    assert read(secret).status_code == 200
    with time_machine.travel(now + timedelta(seconds=3)):
        answer = read(secret)
    assert answer.status_code == 401
    assert "expired" in answer.json()["detail"]


def test_a_revoked_key_stops_at_once(
    read: Read,
    key: DeliveryKey,
    secret: str,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assert read(secret).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        revoke(key)
    answer = read(secret)
    assert (answer.status_code, answer.json()["detail"]) == (401, "This key was revoked.")


def test_what_nobody_told_is_known_after_five_seconds(
    read: Read, key: DeliveryKey, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "monotonic", lambda: 100.0)
    read(secret)
    DeliveryKey.objects.update(revoked_at=timezone.now())
    assert read(secret).status_code == 200
    monkeypatch.setattr(known, "monotonic", lambda: 105.0)
    assert read(secret).status_code == 401


def test_a_key_whose_end_is_put_off_works_at_once(
    read: Read, key: DeliveryKey, secret: str
) -> None:
    """A refusal is never said from memory."""
    DeliveryKey.objects.update(expires_at=timezone.now())
    assert read(secret).status_code == 401
    DeliveryKey.objects.update(expires_at=None)
    assert read(secret).status_code == 200


def test_rotation_leaves_both_secrets_working_for_a_while(
    read: Read,
    key: DeliveryKey,
    secret: str,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    now = timezone.now()
    with django_capture_on_commit_callbacks(execute=True):
        new = rotate(key, overlap=timedelta(hours=1))
    assert [read(secret).status_code, read(new).status_code] == [200, 200]
    with time_machine.travel(now + timedelta(hours=1, minutes=1)):
        assert read(new).status_code == 200
        answer = read(secret)
    assert answer.status_code == 401
    assert "replaced" in answer.json()["detail"]


def test_both_secrets_are_one_key_with_one_limit(read: Read, key: DeliveryKey, secret: str) -> None:
    new = rotate(key)
    read(secret)
    assert ";r=11998;" in read(new)["RateLimit"]


def test_a_second_rotation_ends_the_first_secret(read: Read, key: DeliveryKey, secret: str) -> None:
    second, third = rotate(key), rotate(key)
    assert [read(one).status_code for one in (secret, second, third)] == [401, 200, 200]


def test_a_key_that_ended_gets_no_new_secret(key: DeliveryKey) -> None:
    revoke(key)
    with pytest.raises(CannotRotate, match="revoked"):
        rotate(key)


def test_options_asks_for_no_key_and_counts_nothing(client: Client, read: Read) -> None:
    response = client.options("/api/v1/", headers={"authorization": "Bearer nonsense"})
    assert response.status_code == 204
    assert "Authorization" in response["Access-Control-Allow-Headers"]
    assert "RateLimit" in response["Access-Control-Expose-Headers"]
    assert ";r=1199;" in read()["RateLimit"]


def test_a_key_in_the_address_is_an_unknown_parameter(client: Client, secret: str) -> None:
    response = client.get(f"/api/v1/?key={secret}")
    assert response.status_code == 400
    assert secret not in response.content.decode()


def test_a_key_opens_nothing_but_the_api(client: Client, secret: str) -> None:
    response = client.get("/admin/", headers={"authorization": f"Bearer {secret}"})
    assert response.status_code == 302


def test_only_a_digest_is_kept(key: DeliveryKey, secret: str) -> None:
    row = DeliveryKey.objects.values().get()
    assert secret not in map(str, row.values())
    assert row["digest"] == digest_of(secret)


def test_what_is_no_key_is_not_remembered(db: None, read: Read) -> None:
    for _ in range(3):
        read(new_secret())
    assert known.known_keys().remembered == {}
