"""Tests that share what is beneath them know nothing of each other."""

import pytest
from wagtail.models import Page

from home.models import ContentPage, HomePage
from tests.factories import ContentPageFactory, HomePageFactory
from tests.fixtures.layers import layer

TWICE = pytest.mark.parametrize("time", ["first", "second"])
laid: list[str] = []


@layer
def ground() -> HomePage:
    laid.append("ground")
    return HomePageFactory(parent=Page.objects.get(depth=1), slug="ground")


@layer
def house(ground: HomePage) -> ContentPage:
    laid.append("house")
    return ContentPageFactory(parent=ground, slug="house")


@TWICE
def test_what_a_test_changed_is_as_it_was_for_the_next(time: str, house: ContentPage) -> None:
    assert (house.title, house.slug) != ("Ruin", "ruin")
    assert ContentPage.objects.get().slug == house.slug
    house.title = "Ruin"
    ContentPage.objects.update(slug="ruin")


@TWICE
def test_what_was_not_asked_for_is_not_there(time: str, ground: HomePage) -> None:
    assert HomePage.objects.get() == ground
    assert not ContentPage.objects.exists()


@TWICE
@pytest.mark.django_db(transaction=True)
def test_a_transactional_test_has_its_own(time: str, house: ContentPage) -> None:
    assert ContentPage.objects.get() == house
    ContentPage.objects.update(slug="ruin")


@TWICE
def test_a_layer_stays_for_the_next_test(time: str, ground: HomePage) -> None:
    made = laid.count("ground")
    assert HomePage.objects.get() == ground
    assert laid.count("ground") == made
