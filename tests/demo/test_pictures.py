import io

import pytest
from PIL import Image

from cms.demo.pictures.catalogue import catalogue
from cms.demo.source import CONTENT

MOST_BYTES = 1_500_000


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return {name: picture.drawn() for name, picture in catalogue().items()}


def test_all_pictures_together_are_small(drawn: dict[str, bytes]) -> None:
    assert sum(map(len, drawn.values())) < MOST_BYTES


def test_no_two_pictures_are_alike(drawn: dict[str, bytes]) -> None:
    assert len(set(drawn.values())) == len(drawn)


def test_every_picture_is_large_enough_to_share_but_the_marks(drawn: dict[str, bytes]) -> None:
    for name, data in drawn.items():
        image = Image.open(io.BytesIO(data))
        assert image.format == "WEBP"
        assert image.width >= (400 if name.startswith("logo-") else 1200)


@pytest.mark.parametrize("name", ["hero-valley", "profile-data"])
def test_a_picture_is_the_same_each_time(name: str, drawn: dict[str, bytes]) -> None:
    assert catalogue()[name].drawn() == drawn[name]


def test_every_picture_says_what_it_shows() -> None:
    assert all(picture.alt and picture.title for picture in catalogue().values())


def test_every_picture_is_used() -> None:
    content = "\n".join(path.read_text("utf-8") for path in CONTENT.rglob("*.toml"))
    assert [name for name in catalogue() if f'"{name}"' not in content] == []
