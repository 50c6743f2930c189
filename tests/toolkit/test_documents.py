from typing import Any

import pytest
from django.core.files.base import ContentFile

from cms.content.models import File
from home.models import HomePage
from tests.factories import ToolkitIndexPageFactory, ToolkitPageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document
from toolkit.choices import Audience, ResourceKind
from toolkit.models import ToolkitPage, Topic


@pytest.fixture
def page(home: HomePage) -> ToolkitPage:
    index = ToolkitIndexPageFactory(parent=home, introduction="<p>For employers.</p>")
    topic = Topic.objects.create(name="Career ladders", slug="career-ladders")
    return ToolkitPageFactory(parent=index, title="Plan it", audience=Audience.WORKER, topic=topic)


def public(obj: Any, ledger: Ledger) -> dict[str, Any]:
    ledger.record()
    found = document(obj)
    assert found
    return found


def test_a_page_says_for_whom_and_about_what_it_is(page: ToolkitPage, ledger: Ledger) -> None:
    shown = public(page, ledger)
    assert (shown["audience"], shown["audience_label"]) == ("worker", "Workers")
    assert shown["topic"] == {
        "slug": "career-ladders",
        "name": "Career ladders",
        "name_locale": "en",
    }
    assert shown["parent"]["title"] == "Toolkit"


def test_a_renamed_topic_is_renamed_in_its_pages(page: ToolkitPage, ledger: Ledger) -> None:
    ledger.record()
    Topic.objects.update(name="Ladders")
    assert public(page, ledger)["topic"]["name"] == "Ladders"
    assert ledger.agrees()


def test_resources_are_files_or_links(page: ToolkitPage, ledger: Ledger) -> None:
    file = File.objects.create(title="Guide", file=ContentFile(b"%PDF-", "guide.pdf"))
    page.resources.create(title="A guide", kind=ResourceKind.GUIDE, file=file, sort_order=1)
    page.resources.create(
        title="A film", kind=ResourceKind.VIDEO, url="https://video.example/1", sort_order=2
    )
    page.save()
    guide, film = public(page, ledger)["resources"]
    assert guide["url"] == guide["file"]["url"] == document(file)["url"]
    assert (film["url"], film["file"]) == ("https://video.example/1", None)
    assert film["kind_label"] == "Video"


def test_a_replaced_file_is_told_by_its_fingerprint(page: ToolkitPage, ledger: Ledger) -> None:
    file = File.objects.create(title="Guide", file=ContentFile(b"%PDF-", "guide.pdf"))
    page.resources.create(title="A guide", file=file)
    page.save()
    ledger.record()
    File.objects.update(file_hash="f" * 40)
    assert public(page, ledger)["resources"][0]["file"]["sha1"] == "f" * 40


def test_the_front_page_introduces_the_toolkit(page: ToolkitPage, ledger: Ledger) -> None:
    shown = public(page.get_parent().specific, ledger)
    assert shown["introduction"]["text"] == "For employers."
