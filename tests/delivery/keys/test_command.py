"""`manage.py delivery_key`, and that the docs explain it."""

import json
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from cms.delivery.keys.secret import digest_of
from cms.delivery.management.commands.delivery_key import Command
from cms.delivery.models import DeliveryKey
from tests.delivery.keys.conftest import Read


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("delivery_key", *arguments, stdout=out)
    return out.getvalue()


def told(*arguments: str) -> Any:
    return json.loads(run(*arguments, "--json"))


def test_a_key_is_made_and_its_secret_shown_once(read: Read) -> None:
    made = told("create", "Chamber", "--contact", "a@example.org", "--limit", "50")
    assert read(made["secret"])["RateLimit-Policy"] == '"reads-per-key";q=50;w=60'
    assert made["secret"] not in run("list")
    assert told("list")[0] | {"secret": 0} == made | {"secret": 0, "last_used_at": None}


def test_without_json_it_speaks_to_people(db: None) -> None:
    secret = run("create", "Chamber", "--contact", "a@example.org").splitlines()[1]
    assert DeliveryKey.objects.get().digest == digest_of(secret)
    assert run("list").startswith("Chamber: active, plankey_")
    assert run("revoke", "Chamber") == "“Chamber” is revoked.\n"


@pytest.mark.parametrize("text", ["2090-06-30", "2090-06-30T00:00", "2090-06-30T00:00Z"])
def test_an_end_is_a_day_or_a_time(db: None, text: str) -> None:
    run("create", "Chamber", "--contact", "a@example.org", "--expires", text)
    assert DeliveryKey.objects.get().expires_at == datetime(2090, 6, 30, tzinfo=UTC)


def test_a_rotated_key_has_a_new_secret_beside_the_old(key: DeliveryKey, secret: str) -> None:
    new = told("rotate", "Chamber", "--overlap-hours", "2")["secret"]
    key.refresh_from_db()
    assert (key.digest, key.previous_digest) == (digest_of(new), digest_of(secret))


def test_a_rotation_may_end_the_old_secret_at_once(
    key: DeliveryKey, secret: str, read: Read
) -> None:
    told("rotate", "Chamber", "--overlap-hours", "0")
    assert read(secret).status_code == 401


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["create", "Chamber", "--contact", "a@example.org"], "name: .* already exists"),
        (["create", "X", "--contact", "nobody"], "contact_email: "),
        (["create", "X", "--contact", "a@example.org", "--limit", "0"], "limit: .*1"),
        (["create", "X", "--contact", "a@example.org", "--limit", "99999999999"], "limit: "),
        (["create", "X", "--contact", "a@example.org", "--expires", "2001-01-01"], "in the past"),
        (["create", "X", "--contact", "a@example.org", "--expires", "soon"], "expires"),
        (["create", "X"], "--contact"),
        (["rotate", "Nobody"], "no key “Nobody”"),
        (["rotate", "Chamber", "--overlap-hours", "10000"], "0 to 720"),
        (["revoke", "Nobody"], "no key “Nobody”"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    key: DeliveryKey, arguments: list[str], message: str
) -> None:
    with pytest.raises(CommandError, match=message):
        run(*arguments)
    assert DeliveryKey.objects.count() == 1


def test_a_revoked_key_is_not_rotated(key: DeliveryKey) -> None:
    run("revoke", "Chamber")
    with pytest.raises(CommandError, match="revoked"):
        run("rotate", "Chamber")


def test_every_verb_is_explained() -> None:
    parser = Command().create_parser("manage.py", "delivery_key")
    (verbs,) = (action for action in parser._actions if action.dest == "verb")
    text = (settings.BASE_DIR / "docs" / "operations.md").read_text()
    assert verbs.choices
    assert all(f"manage.py delivery_key {verb}" in text for verb in verbs.choices)
