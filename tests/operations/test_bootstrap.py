from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from django.test import RequestFactory
from wagtail.models import Page, Site, Workflow

from cms.editorial.roles.names import Role
from home.models import HomePage
from tests.ledger.fixtures import Ledger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ledger")]
SECRET = "three-word-password"


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOOTSTRAP_PASSWORD", SECRET)


def bootstrap(*arguments: str, email: str = "admin@example.org") -> str:
    said = StringIO()
    call_command("bootstrap", f"--email={email}", *arguments, stdout=said)
    return said.getvalue()


def test_an_empty_site_gets_all_that_people_need() -> None:
    assert "The administrator chief can sign in" in bootstrap("--username=chief")
    assert set(Role.values) <= set(Group.objects.values_list("name", flat=True))
    assert Workflow.objects.filter(active=True).exists()
    request = RequestFactory().post("/admin/login/")
    assert authenticate(request, username="chief", password=SECRET) == User.objects.get()
    assert User.objects.get().groups.filter(name=Role.ADMINISTRATOR).exists()


def test_the_site_begins_at_a_draft_and_not_at_a_page_of_welcome() -> None:
    bootstrap()
    home = HomePage.objects.get()
    assert (home.live, home.depth) == (False, 2)
    assert Site.objects.get().root_page_id == home.pk
    assert Page.objects.count() == 2


def test_a_second_run_changes_nothing() -> None:
    bootstrap()
    before = (User.objects.get().password, HomePage.objects.get().latest_revision_id)
    assert "There is an administrator: admin." in bootstrap("--username=other")
    assert (User.objects.get().password, HomePage.objects.get().latest_revision_id) == before
    assert Site.objects.count() == 1


@pytest.mark.parametrize(
    ("email", "secret", "sentence"),
    [
        ("admin@example.org", "12345678", "entirely numeric"),
        ("admin@example.org", "admin", "too similar to the username"),
        ("nobody", SECRET, "valid email address"),
        ("admin@example.org", "", "set BOOTSTRAP_PASSWORD"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_left(
    monkeypatch: pytest.MonkeyPatch, email: str, secret: str, sentence: str, ledger: Ledger
) -> None:
    monkeypatch.setenv("BOOTSTRAP_PASSWORD", secret)
    with pytest.raises(CommandError, match=sentence):
        bootstrap(email=email)
    assert not User.objects.exists()
    assert not HomePage.objects.exists()
