"""The report of links: what is known of each, where it stands, and a button to look again."""

import csv
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.content.links import uses
from cms.content.links.choices import LinkState
from cms.content.models import ExternalLink
from tests.factories import ContentPageFactory, HomePageFactory, UserFactory

pytestmark = pytest.mark.django_db
ADDRESS = "https://example.org/report"


@pytest.fixture
def link() -> ExternalLink:
    """A broken link on a public page."""
    html = f'<p><a href="{ADDRESS}">there</a></p>'
    home = HomePageFactory(parent=None)
    page = ContentPageFactory(parent=home, title="Partners", body=[("paragraph", html)])
    uses.note(page, [page])
    later = timezone.now() + timedelta(days=1)
    ExternalLink.objects.update(state=LinkState.BROKEN, detail="answered 404", next_at=later)
    return ExternalLink.objects.get()


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(
        UserFactory(is_superuser=True), backend="django.contrib.auth.backends.ModelBackend"
    )
    return client


@pytest.mark.parametrize(("state", "is_shown"), [("broken", True), ("works", False), ("", True)])
def test_links_by_state(link: ExternalLink, admin: Client, state: str, is_shown: bool) -> None:
    seen = admin.get(reverse("external_links"), {"state": state}).content.decode()
    assert (f'href="{ADDRESS}"' in seen, "Partners" in seen) == (is_shown, is_shown)


def test_links_as_csv(link: ExternalLink, admin: Client) -> None:
    answer = admin.get(reverse("external_links"), {"export": "csv"})
    (row,) = csv.DictReader(b"".join(answer.streaming_content).decode().splitlines())
    assert (row["Address"], row["State"], row["Stands on"]) == (ADDRESS, "broken", "Partners")


def test_a_link_is_looked_at_again_when_somebody_asks(link: ExternalLink, admin: Client) -> None:
    address = reverse("external_links_again", args=[link.pk])
    assert admin.get(address).status_code == 405
    assert not ExternalLink.objects.due(timezone.now()).exists()
    admin.post(address)
    assert ExternalLink.objects.due(timezone.now()).get() == link
