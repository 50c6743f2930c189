import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def sign_in(client: Client, username: str, password: str) -> int:
    fields = {"username": username, "password": password}
    return client.post(reverse("wagtailadmin_login"), fields).status_code


def test_too_many_wrong_passwords_lock_the_account_for_this_address(client: Client) -> None:
    UserFactory(username="editor", is_superuser=True)
    for _ in range(settings.AXES_FAILURE_LIMIT - 1):
        assert sign_in(client, "editor", "wrong") == 200
    assert sign_in(client, "editor", "wrong") == 429
    assert sign_in(client, "editor", "correct horse") == 429


def test_the_locked_out_are_told_what_happened_and_what_to_do(client: Client) -> None:
    for _ in range(settings.AXES_FAILURE_LIMIT):
        sign_in(client, "editor", "wrong")
    fields = {"username": "editor", "password": "wrong"}
    page = client.post(reverse("wagtailadmin_login"), fields).content.decode()
    assert "Sign-in is locked for a while" in page
    assert reverse("wagtailadmin_password_reset") in page


def test_others_may_still_sign_in(client: Client) -> None:
    UserFactory(username="publisher", is_superuser=True)
    for _ in range(settings.AXES_FAILURE_LIMIT):
        sign_in(client, "editor", "wrong")
    assert sign_in(client, "publisher", "correct horse") == 302
