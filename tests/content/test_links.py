import pytest
from wagtail.blocks import StructBlockValidationError

from cms.content.blocks import LinkBlock

BLOCK = LinkBlock()


def value(**fields: object) -> object:
    return BLOCK.to_python({"label": "Handbook", "page": None, "file": None, "url": ""} | fields)


def test_a_link_has_exactly_one_target() -> None:
    assert BLOCK.clean(value(url="https://example.org/")).target() == "https://example.org/"


def test_a_link_without_a_target_is_refused_and_says_what_to_choose() -> None:
    with pytest.raises(StructBlockValidationError) as refused:
        BLOCK.clean(value())
    assert "Choose a page, a file or an address" in str(refused.value.block_errors["url"])
