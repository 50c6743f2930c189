"""Administrators make accounts and tokens, here or by command; each step is in the log."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from awards.models import AwardYearPage
from cms.editorial.models import ServiceAccount, ServiceToken
from tests.editorial.machines.conftest import caller
from tests.editorial.people import People

PLACE = "/admin/service-accounts/"
SECRET = re.compile(r"wagtail_\w{20,}")


@pytest.fixture
def admin(who: People) -> Client:
    client = Client()
    client.force_login(who.administrator)
    return client


def test_from_the_account_to_the_revoked_token(admin: Client, year: AwardYearPage) -> None:
    form = {
        "name": "Form",
        "contact_email": "forms@example.org",
        "is_active": "on",
        "sections-TOTAL_FORMS": "1",
        "sections-INITIAL_FORMS": "0",
        "sections-0-page": year.pk,
    }
    assert admin.post(f"{PLACE}new/", form).status_code == 302
    account = ServiceAccount.objects.get()
    ends = timezone.localdate() + timedelta(days=30)
    shown = admin.post(f"{PLACE}{account.pk}/issue/", {"name": "server", "expires_on": ends})
    secret = SECRET.search(shown.content.decode())
    assert secret
    assert "no-store" in shown["Cache-Control"]
    assert caller(secret[0])("GET", "whoami/").status_code == 200
    inspected = admin.get(f"{PLACE}inspect/{account.pk}/").content.decode()
    assert "2025" in inspected
    assert secret[0] not in inspected
    token = ServiceToken.objects.get()
    assert admin.get(f"{PLACE}revoke/{token.pk}/").status_code == 405
    assert admin.post(f"{PLACE}revoke/{token.pk}/").status_code == 302
    assert caller(secret[0])("GET", "whoami/").status_code == 401
    logged = ModelLogEntry.objects.for_instance(account).values_list("action", flat=True)
    assert {*logged} >= {"wagtail.create", "machines.issue", "machines.revoke"}


def test_a_token_for_longer_than_a_year_is_refused(admin: Client, account: ServiceAccount) -> None:
    far = timezone.localdate() + timedelta(days=500)
    shown = admin.post(f"{PLACE}{account.pk}/issue/", {"name": "server", "expires_on": far})
    assert "within a year" in shown.content.decode()
    assert not ServiceToken.objects.exists()


@pytest.mark.parametrize("name", ["editor", "publisher", "reviewer"])
def test_others_see_nothing_of_it(name: str, who: People, account: ServiceAccount) -> None:
    client = Client()
    client.force_login(getattr(who, name))
    for page in ("", "new/", f"inspect/{account.pk}/", f"{account.pk}/issue/"):
        assert client.get(PLACE + page).status_code == 302


def command(*arguments: str) -> str:
    out = StringIO()
    call_command("service_account", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_does_the_same(year: AwardYearPage) -> None:
    made = ("create", "Form", "--contact", "forms@example.org", "--section")
    with pytest.raises(CommandError, match="no page at /nowhere/"):
        command(*made, "/nowhere/")
    command(*made, "/awards/2025/")
    secret = SECRET.search(command("token", "Form", "--label", "server"))
    assert secret
    assert caller(secret[0])("GET", "whoami/").status_code == 200
    assert "works" in command("list")
    prefix = ServiceToken.objects.get().prefix
    command("revoke", prefix)
    assert caller(secret[0])("GET", "whoami/").status_code == 401
    command("close", "Form")
    assert "Form: closed" in command("list")
    with pytest.raises(CommandError, match="already exists"):
        command(*made, "/awards/2025/")
    with pytest.raises(CommandError, match="no “Other”"):
        command("token", "Other", "--label", "server")
