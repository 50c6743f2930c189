import re

import pytest

from cms.delivery.keys.secret import digest_of, is_well_formed, new_secret, shown
from cms.settings.redaction import redacted


def test_a_secret_is_known_by_its_form() -> None:
    secret = new_secret()
    assert re.fullmatch(r"plankey_[0-9A-Za-z]{49}", secret)
    assert is_well_formed(secret)
    assert secret.startswith(shown(secret))
    assert new_secret() != secret


@pytest.mark.parametrize("at", [8, 30, -1])
def test_a_mistyped_secret_is_known_as_such(at: int) -> None:
    secret = list(new_secret())
    secret[at] = "A" if secret[at] != "A" else "B"
    assert not is_well_formed("".join(secret))


@pytest.mark.parametrize(
    "text", ["", "plankey_", "plankey_" + "0" * 49, "preview_abc", "plankey_" + "é" * 49]
)
def test_what_is_no_secret_is_known_as_such(text: str) -> None:
    assert not is_well_formed(text)
    assert not is_well_formed(new_secret() + text + "\n")


def test_a_digest_tells_nothing_of_its_secret() -> None:
    assert digest_of("a") != digest_of("b")
    assert len(digest_of(new_secret())) == 64


def test_logs_do_not_keep_a_secret_but_may_name_a_key() -> None:
    secret = new_secret()
    line = redacted(f"GET /api/v1/?key={secret} Authorization: Bearer {secret}")
    assert secret not in line
    assert line.count("plankey_[redacted]") == 2
    assert redacted(shown(secret)) == shown(secret)
