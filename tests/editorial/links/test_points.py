"""Who confirms a profile agrees to what it shows of people: quotes, logo and photos, each."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file

from awards.models import AwardProfilePage, AwardYearPage, Employer, Photo, Quote
from cms.content.models import PublicImage
from cms.editorial.links.person import Person
from cms.editorial.links.share import share_in_person
from cms.editorial.models import ReviewAnswer, ReviewLink
from tests.editorial.machines.conftest import employer, year  # noqa: F401 (fixtures)
from tests.editorial.people import People
from tests.editorial.test_admin import browser

PLANT_MANAGER = Person("The plant manager", "Is it right?", organisation="Brightwater Tools")
CONFIRM, UNPROCESSABLE, CONFLICT, SEEN = {"kind": "confirm"}, 422, 409, 302


@pytest.fixture
def bare(year: AwardYearPage, employer: Employer, who: People) -> AwardProfilePage:  # noqa: F811 (fixtures)
    page: AwardProfilePage = year.add_child(
        instance=AwardProfilePage(title=employer.name, slug="brightwater", employer=employer)
    )
    page.save_revision(user=who.editor)
    return page


@pytest.fixture
def rich(bare: AwardProfilePage, who: People) -> AwardProfilePage:
    picture = PublicImage.objects.create(
        title="A shift", description="Two people at a lathe", file=get_test_image_file()
    )
    bare.employer.logo = picture
    bare.employer.save()
    bare.quotes = [Quote(text="We learn on paid time.", speaker="A machinist")]
    bare.photos = [Photo(image=picture)]
    bare.save_revision(user=who.editor)
    return bare


def shared(page: AwardProfilePage, who: People, confirms: bool = True) -> tuple[ReviewLink, str]:
    link, token = share_in_person(page, who.editor, PLANT_MANAGER, confirms)
    return link, reverse("review_link:screen", args=[token])


def asked(url: str, language: str = "en") -> list[str]:
    html = Client(headers={"Accept-Language": language}).get(url).content.decode()
    return re.findall(r'name="points" value="(\w+)"', html)


def test_each_is_ticked_or_nothing_is_confirmed(rich: AwardProfilePage, who: People) -> None:
    link, url = shared(rich, who)
    assert asked(url) == ["quotes", "logo", "photos"]
    sent = CONFIRM | {"digest": link.digest, "text": "Well written."}
    refused = Client().post(url, sent | {"points": ["quotes", "logo"]})
    assert refused.status_code == CONFLICT
    html = refused.content.decode()
    told = re.findall(r'role="alert">([^<]+)<', html)
    assert told == [
        (
            "To confirm, tick this too, or ask for changes: "
            "Everybody who can be recognized in the photos agrees that they are shown."
        )
    ]
    assert "Well written." in html
    assert re.findall(r'value="(\w+)" checked', html) == ["quotes", "logo"]
    assert not ReviewAnswer.objects.exists()


def test_what_was_agreed_to_is_kept_in_its_words_and_shown(
    rich: AwardProfilePage, who: People
) -> None:
    link, url = shared(rich, who)
    every = {"points": asked(url)}
    assert Client().post(url, CONFIRM | {"digest": link.digest} | every).status_code == SEEN
    kept = ReviewAnswer.objects.get()
    assert len(kept.points) == len(every["points"])
    admin = browser(who.editor).get(reverse("editorial_review:screen", args=[rich.pk]))
    for sentence in kept.points:
        assert sentence in Client().get(url).content.decode()
        assert sentence in admin.content.decode()


def test_only_what_stands_there_is_asked(bare: AwardProfilePage, who: People) -> None:
    link, url = shared(bare, who)
    assert asked(url) == []
    assert Client().post(url, CONFIRM | {"digest": link.digest}).status_code == SEEN
    assert ReviewAnswer.objects.get().points == []


def test_whoever_asks_for_changes_or_only_reads_ticks_nothing(
    rich: AwardProfilePage, who: People
) -> None:
    link, url = shared(rich, who)
    changes = {"kind": "changes", "digest": link.digest, "text": "One of us left."}
    assert Client().post(url, changes | {"points": ["logo"]}).status_code == SEEN
    assert ReviewAnswer.objects.get().points == []
    reader, address = shared(rich, who, confirms=False)
    assert asked(address) == []
    assert Client().post(address, CONFIRM | {"digest": reader.digest}).status_code == SEEN


def test_a_point_that_nobody_asked_for_is_refused(rich: AwardProfilePage, who: People) -> None:
    link, url = shared(rich, who)
    forged = {"digest": link.digest, "points": ["quotes", "logo", "photos", "everything"]}
    assert Client().post(url, CONFIRM | forged).status_code == UNPROCESSABLE
    assert not ReviewAnswer.objects.exists()


def test_a_draft_without_its_employer_is_shown_and_asks_for_the_rest(
    rich: AwardProfilePage, who: People
) -> None:
    revision = rich.get_latest_revision()
    revision.content["employer"] = None
    revision.save()
    _, url = shared(rich, who)
    assert asked(url) == ["quotes", "photos"]
