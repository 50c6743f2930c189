"""Who won, as everybody hears of it: from the API, the site, and a webhook over HTTP."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx
from django.utils import timezone
from standardwebhooks import Webhook

from awards.models import AwardProfilePage
from cms.operations.working.jobs import publish_what_is_due
from cms.webhooks.delivery import deliver_due
from cms.webhooks.models import Endpoint
from tests.editorial.drafts import fresh
from tests.webhooks.conftest import Receiver

LISTS = ("awards", "award-years", "employers", "changes")
SHOWN_AT = re.compile(r'Last updated <time datetime="([^"]+)"')


@dataclass
class Everybody:
    site: str
    pages: Sequence[str]
    """Addresses of the pages that list winners."""
    endpoint: Endpoint
    receiver: Receiver

    def work(self) -> None:
        """A turn of the worker: what is due is published and recorded, and endpoints are told."""
        publish_what_is_due()
        deliver_due()

    def hears_nothing_of(self, profiles: Sequence[AwardProfilePage]) -> None:
        self.work()
        asked = [*self.pages, "/sitemap.xml", *(f"/api/v1/{name}" for name in LISTS)]
        said = "".join(self.read(path) for path in asked) + str(self.receiver.received)
        for profile in map(fresh, profiles):
            for word in (profile.title, profile.slug, profile.get_url()):
                assert word not in said, word
            assert httpx.get(f"{self.site}{profile.get_url()}").status_code == 404
            found = httpx.get(f"{self.site}/api/v1/search", params={"q": profile.title})
            assert found.json()["items"] == []
            page = httpx.get(f"{self.site}/search/", params={"q": profile.title}).text
            assert profile.get_url() not in page

    def hears_of_all(self, profiles: Sequence[AwardProfilePage], minute: datetime) -> None:
        """At once: one mark of the ledger is the moment of every winner, wherever it is told."""
        before = len(self.receiver.received)
        self.work()
        names = sorted(profile.title for profile in profiles)
        awards = self.awards()
        assert sorted(award["title"] for award in awards) == names
        (moment,) = {datetime.fromisoformat(award["published_at"]) for award in awards}
        assert 0 <= (moment - minute).total_seconds() < 60
        told = [self.verified(*each) for each in self.receiver.received[before:]]
        winners = [each for each in told if each["data"]["type"] == "awards.profile"]
        assert sorted(each["data"]["id"] for each in winners) == sorted(a["id"] for a in awards)
        assert {each["type"] for each in winners} == {"document.published"}
        assert {datetime.fromisoformat(each["timestamp"]) for each in winners} == {moment}
        for page in self.pages:
            assert all(name in self.read(page) for name in names), page
        for profile in map(fresh, profiles):
            (shown,) = SHOWN_AT.findall(self.read(profile.get_url()))
            assert minute <= datetime.fromisoformat(shown) <= moment

    def awards(self) -> list[dict[str, Any]]:
        asked = {"year": timezone.localdate().year}
        return httpx.get(f"{self.site}/api/v1/awards", params=asked).json()["items"]  # type: ignore[no-any-return] # JSON

    def read(self, path: str) -> str:
        answer = httpx.get(f"{self.site}{path}")
        assert answer.status_code == 200, path
        return answer.text

    def verified(self, headers: dict[str, str], body: bytes) -> dict[str, Any]:
        """A message whose signature is right, as a receiver finds out."""
        return Webhook(self.endpoint.secrets()[0]).verify(body, headers)  # type: ignore[no-any-return] # JSON
