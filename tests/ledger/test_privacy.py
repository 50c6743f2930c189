"""Private is private, also in the past."""

import pytest
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from cms.content.models import PublicImage
from cms.ledger.choices import Seal
from cms.ledger.models import Edition, Identity
from cms.ledger.reading import last_at, last_of
from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage
from tests.factories import ContentPageFactory, ImageFactory, StrategyPageFactory
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import current, document, editions, events, identity

pytestmark = pytest.mark.django_db


def restrict(page: HomePage | PlanPage | StrategyPage) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


def showing(image: PublicImage, parent: HomePage) -> ContentPage:
    page: ContentPage = ContentPageFactory(parent=parent, search_image=image)
    return page


def test_a_page_under_a_restriction_has_no_edition(plan: PlanPage, ledger: Ledger) -> None:
    restrict(plan)
    strategy = StrategyPageFactory(parent=plan, number="7")
    ledger.record()
    assert events(strategy) == []


def test_restricting_a_section_ends_and_seals_all_of_it(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    restrict(plan)
    ledger.record()
    for page in (plan, strategy):
        assert events(page) == ["published", "gone"]
        assert identity(page).seal == Seal.PRIVATE
    assert ledger.agrees()


def test_an_unpublished_page_in_a_restricted_section_is_sealed_too(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    strategy.unpublish()
    ledger.record()
    restrict(plan)
    ledger.record()
    assert identity(strategy).seal == Seal.PRIVATE


def test_a_page_deleted_before_its_section_became_private_is_sealed_with_it(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    deleted = identity(strategy).pk
    strategy.delete()
    ledger.record()
    restriction = restrict(plan)
    ledger.record()
    assert Identity.objects.get(pk=deleted).seal == Seal.PRIVATE
    restriction.delete()
    ledger.record()
    assert Identity.objects.get(pk=deleted).seal == Seal.NONE
    assert ledger.agrees()


def test_moving_a_page_below_a_restriction_seals_it_even_when_it_is_unpublished(
    home: HomePage, plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    StrategyPage.objects.filter(pk=strategy.pk).update(first_published_at="2026-01-01T00:00:00Z")
    strategy.refresh_from_db()
    strategy.unpublish()
    members = ContentPageFactory(parent=home)
    restrict(members)
    ledger.record()
    strategy.refresh_from_db()
    strategy.move(members, "last-child")
    ledger.record()
    assert identity(strategy).seal == Seal.PRIVATE
    assert ledger.agrees()


def test_becoming_public_again_unseals(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    restriction = restrict(plan)
    ledger.record()
    restriction.delete()
    ledger.record()
    assert identity(strategy).seal == Seal.NONE
    assert events(strategy) == ["published", "gone", "published"]
    assert document(strategy)


def test_of_a_sealed_document_nothing_is_told(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    restrict(plan)
    ledger.record()
    for past in (last_of(identity(strategy).pk), last_at("/plan/four/")):
        assert past
        assert past.sealed
        assert (past.path, past.reason) == ("", "")


def test_what_is_private_leaves_no_trace_in_what_links_to_it(
    home: HomePage, plan: PlanPage, ledger: Ledger
) -> None:
    text = f'<p>Read <a linktype="page" id="{plan.pk}">what we plan</a>.</p>'
    page = ContentPageFactory(parent=home, body=[("paragraph", text)])
    ledger.record()
    assert b"/plan/" in bytes(editions(page)[-1].body)
    restrict(plan)
    ledger.record()
    body = bytes(editions(page)[-1].body)
    assert b"/plan/" not in body
    assert b"what we plan" in body, "the sentence stays"
    assert ledger.agrees()


def test_an_image_is_public_while_it_is_shown(home: HomePage, ledger: Ledger) -> None:
    image = ImageFactory()
    ledger.record()
    assert document(image) is None
    page = showing(image, home)
    ledger.record()
    assert document(image)
    page.search_image = None
    page.save()
    ledger.record()
    assert document(image) is None
    assert identity(image).seal == Seal.NONE
    assert ledger.agrees()


def test_an_image_only_in_a_draft_is_not_public(home: HomePage, ledger: Ledger) -> None:
    image = ImageFactory()
    page = showing(image, home)
    page.unpublish()
    ledger.record()
    assert events(image) == []


def test_an_image_ends_with_the_last_page_that_shows_it(home: HomePage, ledger: Ledger) -> None:
    image = ImageFactory()
    first, second = showing(image, home), showing(image, home)
    ledger.record()
    first.unpublish()
    ledger.record()
    assert document(image)
    second.delete()
    ledger.record()
    assert document(image) is None


def test_an_image_in_a_private_collection_is_sealed_and_no_page_shows_it(
    home: HomePage, ledger: Ledger
) -> None:
    image = ImageFactory(title="Faces")
    page = showing(image, home)
    ledger.record()
    inner = Collection.get_first_root_node().add_child(name="Internal")
    CollectionViewRestriction.objects.create(collection=inner, restriction_type="login")
    PublicImage.objects.update(collection=inner)
    ledger.record()
    assert document(image) is None
    assert identity(image).seal == Seal.PRIVATE
    body = bytes(editions(page)[-1].body)
    assert image.file.name.encode() not in body
    assert str(identity(image).pk).encode() not in body
    assert ledger.agrees()


def test_a_collection_moved_below_a_private_one_takes_its_images_along(
    home: HomePage, ledger: Ledger
) -> None:
    root = Collection.get_first_root_node()
    members = root.add_child(name="Members")
    photos = Collection.objects.get(pk=root.pk).add_child(name="Photos")
    CollectionViewRestriction.objects.create(collection=members, restriction_type="login")
    image = ImageFactory(collection=photos)
    showing(image, home)
    ledger.record()
    assert current(image)
    Collection.objects.get(pk=photos.pk).move(Collection.objects.get(pk=members.pk), "sorted-child")
    ledger.record()
    assert current(image) is None
    assert ledger.agrees()


def test_a_page_that_is_on_no_site_is_not_public(home: HomePage, ledger: Ledger) -> None:
    page = ContentPageFactory(parent=home.get_parent())
    ledger.record()
    assert events(page) == []
    assert not Edition.objects.filter(title=page.title).exists()
