from collections.abc import Iterator

from awards.models import (
    AwardCategory,
    AwardCriterion,
    AwardProfilePage,
    AwardsIndexPage,
    AwardYearPage,
    BestPractice,
    County,
    Employer,
    Industry,
    Outcome,
    Photo,
    Quote,
)
from cms.demo.dates import in_days, morning_in
from cms.demo.named import create_named
from cms.demo.sheets.sheet import Sheet
from cms.demo.shelf import Shelf
from cms.demo.source import Entry, read, read_folder

YEAR_TITLE = "HEROES award {year}"


def create_sectors() -> None:
    entry = read("awards/index")
    create_named(Industry, entry["industries"])
    create_named(County, entry["counties"])


def sheets() -> Iterator[Sheet]:
    entries = read_folder("awards")
    index = entries.pop("index")
    yield Sheet(AwardsIndexPage, index["slug"], index, fill_index)
    years = [entry for name, entry in entries.items() if name.endswith("-year")]
    for entry in years:
        titled = entry | {"title": YEAR_TITLE.format(year=entry["year"])}
        yield Sheet(AwardYearPage, f"{index['slug']}/{entry['year']}", titled, fill_year)
    for entry in entries.values():
        if entry not in years:
            path = f"{index['slug']}/{entry['year']}/{entry['slug']}"
            yield Sheet(AwardProfilePage, path, entry, fill_profile)


def fill_index(page: AwardsIndexPage, entry: Entry, shelf: Shelf) -> None:
    page.introduction = entry["introduction"].strip()
    page.criteria = entry["criteria"].strip()
    page.nominations_open_on = in_days(entry["nominations_open_in_days"])
    page.nominations_close_on = in_days(entry["nominations_close_in_days"])


def fill_year(page: AwardYearPage, entry: Entry, shelf: Shelf) -> None:
    page.year = entry["year"]
    page.introduction = entry["introduction"]
    cycle = dict(entry["cycle"])
    page.announced_at = morning_in(cycle.pop("announced_at"))
    page.wins_apart = cycle.pop("wins_apart", 0)
    for name, days in cycle.items():
        setattr(page, name, in_days(days))
    page.categories = [AwardCategory(**each) for each in entry.get("categories", ())]
    page.criteria = [AwardCriterion(**each) for each in entry.get("criteria", ())]


def fill_profile(page: AwardProfilePage, entry: Entry, shelf: Shelf) -> None:
    page.employer = _employer(entry["employer"], shelf)
    page.category, page.citation = entry["category"], entry["citation"]
    page.programme = entry["programme"].strip()
    page.outcomes = [Outcome(**each) for each in entry["outcomes"]]
    page.quotes = [Quote(**each) for each in entry.get("quotes", ())]
    page.best_practices = [BestPractice(**each) for each in entry["best_practices"]]
    page.photos = list(_photos(entry, shelf))
    page.search_image = shelf.picture(entry["pictures"][0])
    page.tags.set(entry["tags"])


def _employer(entry: Entry, shelf: Shelf) -> Employer:
    employer, _ = Employer.objects.get_or_create(
        slug=entry["slug"],
        defaults={
            "name": entry["name"],
            "industry": Industry.objects.get(name=entry["industry"]),
            "county": County.objects.get(name=entry["county"]),
            "size": entry["size"],
            "website": entry["website"],
            "logo": shelf.picture(entry["logo"]),
        },
    )
    return employer


def _photos(entry: Entry, shelf: Shelf) -> Iterator[Photo]:
    for position, name in enumerate(entry["pictures"]):
        yield Photo(
            image=shelf.picture(name),
            caption="" if position else entry["caption"],
            consent_date=in_days(-entry["consent_days_ago"]),
        )
