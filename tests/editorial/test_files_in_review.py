"""An approval is of what was seen: the file behind a picture stays, from submission on."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Page, PageViewRestriction, ReferenceIndex, Revision
from wagtail.permissions import policy_registry

from awards.models import AwardProfilePage, Employer
from cms.content.models import PublicImage
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.stage import open_stage
from home.models import ContentPage
from tests.editorial.drafts import approved, edit, submitted
from tests.editorial.people import People
from tests.editorial.states import TOMORROW
from tests.factories import ImageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


@layer
def picture(who: People) -> PublicImage:
    return ImageFactory(uploaded_by_user=who.editor, collection=Collection.get_first_root_node())


@layer
def shows_it(article: ContentPage, who: People, picture: PublicImage) -> Page:
    """A draft whose text shows the picture."""
    shown = {"image": picture.pk, "decorative": True, "alt_text": ""}
    return edit(article, who.editor, body=json.dumps([{"type": "image", "value": shown}]))


def free(picture: PublicImage, user: Any) -> bool:
    policy = policy_registry.get_by_type(PublicImage)
    answers = {
        policy.user_has_permission_for_instance(user, action, picture)
        for action in ("change", "delete")
    }
    assert len(answers) == 1
    return answers.pop()


def test_a_draft_leaves_it_to_its_uploader(
    shows_it: Page, picture: PublicImage, who: People
) -> None:
    assert free(picture, who.editor)


def in_review(page: Page, who: People) -> None:
    submitted(page, who.editor)


def at_the_second_stage(page: Page, who: People) -> None:
    in_review(page, who)
    approved(page, who.reviewer)


def scheduled(page: Page, who: People) -> None:
    at_the_second_stage(edit(page, who.editor, go_live_at=TOMORROW), who)
    approved(page, who.publisher)


def in_a_release(page: Page, who: People) -> None:
    add(create(who.editor, "Release"), page, who.editor)
    at_the_second_stage(page, who)
    approved(page, who.publisher)


WAITING = [in_review, at_the_second_stage, scheduled, in_a_release]


@pytest.mark.parametrize("state", WAITING)
def test_what_waits_keeps_its_picture(
    state: Callable[[Page, People], None], shows_it: Page, picture: PublicImage, who: People
) -> None:
    state(shows_it, who)
    assert not free(picture, who.editor)
    assert free(picture, who.publisher)


def test_what_is_sent_back_gives_it_back(shows_it: Page, picture: PublicImage, who: People) -> None:
    in_review(shows_it, who)
    reject(open_stage(shows_it), who.reviewer, "Another picture.")
    assert free(picture, who.editor)


def test_no_screen_replaces_it(shows_it: Page, picture: PublicImage, who: People) -> None:
    """What the scheduled text shows is what was approved."""
    at_the_second_stage(shows_it, who)
    before = PublicImage.objects.values().get(pk=picture.pk)
    person = Client()
    person.force_login(who.editor)
    for address, data in screens(picture):
        person.post(address, data)
        assert PublicImage.objects.values().get(pk=picture.pk) == before, address
    assert not picture.tags.exists()


def screens(picture: PublicImage) -> list[tuple[str, dict[str, Any]]]:
    one = {"title": "Another", "description": "Another", "collection": picture.collection_id}
    other = Collection.get_first_root_node().add_child(name="Other")
    bulk = f"/admin/bulk/content/publicimage/{{}}/?id={picture.pk}&next=/admin/"
    named = {f"image-{picture.pk}-{name}": value for name, value in one.items()}
    return [
        (reverse("wagtailimages:edit", args=[picture.pk]), {**one, "file": another_file()}),
        (reverse("wagtailimages:edit_multiple", args=[picture.pk]), named),
        (reverse("wagtailimages:delete", args=[picture.pk]), {}),
        (reverse("wagtailimages:delete_multiple", args=[picture.pk]), {}),
        (bulk.format("delete"), {}),
        (bulk.format("add_tags"), {"tags": "another"}),
        (bulk.format("add_to_collection"), {"collection": other.pk}),
    ]


def another_file() -> SimpleUploadedFile:
    return SimpleUploadedFile("new.png", get_test_image_file().read(), "image/png")


def test_the_logo_of_an_employer_whose_profile_waits(
    picture: PublicImage, article: ContentPage, who: People
) -> None:
    """The text names the employer, and the employer the picture."""
    employer = Employer.objects.create(name="Acme", logo=picture)
    assert free(picture, who.editor)
    ReferenceIndex.create_or_update_for_object(employer)
    profile = AwardProfilePage(title="Acme", slug="acme", employer=employer, live=False)
    article.get_parent().add_child(instance=profile)
    revision = profile.save_revision(user=who.editor)
    assert free(picture, who.editor)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=TOMORROW)
    assert not free(picture, who.editor)


def test_what_was_public_once_may_be_again(
    shows_it: Page, picture: PublicImage, who: People, ledger: Ledger
) -> None:
    """A release that is rolled back shows it as it was."""
    at_the_second_stage(shows_it, who)
    live = approved(shows_it, who.publisher)
    ledger.record()
    edit(live, who.editor, body="[]")
    at_the_second_stage(live, who)
    approved(live, who.second_publisher)
    ledger.record()
    assert not free(picture, who.editor)


def test_what_only_some_may_see_keeps_its_picture(
    shows_it: Page, picture: PublicImage, who: People
) -> None:
    """The ledger knows nothing of it; when the restriction goes, all see it."""
    PageViewRestriction.objects.create(page=shows_it, restriction_type="login")
    at_the_second_stage(shows_it, who)
    ReferenceIndex.create_or_update_for_object(approved(shows_it, who.publisher))
    assert not free(picture, who.editor)
