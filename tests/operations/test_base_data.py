import pytest
from django.contrib.auth.models import Permission
from wagtail.models import Collection, Locale, Page

from tests.factories import HomePageFactory

TWICE = pytest.mark.parametrize("time", ["first", "second"])


def base_data() -> tuple[int, int, int, bool]:
    return (
        Page.objects.count(),
        Locale.objects.count(),
        Collection.objects.count(),
        Permission.objects.exists(),
    )


@TWICE
@pytest.mark.django_db(transaction=True)
def test_a_transactional_test_finds_what_migrations_made(time: str) -> None:
    assert base_data() == (2, 1, 1, True)
    HomePageFactory(parent=Page.objects.get(depth=1), slug="start")


@TWICE
@pytest.mark.django_db
def test_the_test_after_it_does_too(time: str) -> None:
    assert base_data() == (2, 1, 1, True)
    HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
