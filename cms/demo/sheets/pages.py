from collections.abc import Iterator

from cms.demo.body import fill_body, fill_stream, prose
from cms.demo.sheets.sheet import Sheet
from cms.demo.shelf import Shelf
from cms.demo.source import Entry, read_folder
from home.models import ContentPage, FAQPage, HomePage

HOME = ""
"""The path of the home page below itself."""


def sheets() -> Iterator[Sheet]:
    entries = read_folder("pages")
    del entries["site"]
    yield Sheet(HomePage, HOME, entries.pop("home"), fill_home)
    faqs = entries.pop("faqs")
    yield Sheet(FAQPage, faqs["slug"], faqs, fill_faqs)
    for entry in entries.values():
        yield Sheet(ContentPage, entry["slug"], entry, fill_body)


def fill_home(page: HomePage, entry: Entry, shelf: Shelf) -> None:
    page.headline, page.lead = entry["headline"], entry["lead"]
    page.hero_image = shelf.picture(entry["picture"])
    fill_body(page, entry, shelf)


def fill_faqs(page: FAQPage, entry: Entry, shelf: Shelf) -> None:
    page.introduction = entry["introduction"]
    fill_stream(page, "questions", [("group", _group(each)) for each in entry["groups"]])


def _group(entry: Entry) -> Entry:
    asked = [
        {"question": each["question"], "answer": prose(each["answer"])}
        for each in entry["questions"]
    ]
    return {"heading": entry["heading"], "questions": asked}
