from typing import Any

import pytest
from wagtail.models import Page

from awards.choices import EmployerSize
from awards.models import AwardProfilePage, AwardYearPage, County, Employer, Industry
from cms.ledger.choices import ValueKind
from cms.ledger.reading import Condition, Listing
from home.models import HomePage
from tests.factories import (
    AwardProfilePageFactory,
    AwardsIndexPageFactory,
    AwardYearPageFactory,
    EmployerFactory,
    ImageFactory,
)
from tests.ledger.fixtures import Ledger
from tests.public import document


@pytest.fixture
def year(home: HomePage) -> AwardYearPage:
    return AwardYearPageFactory(parent=AwardsIndexPageFactory(parent=home), year=2025)


@pytest.fixture
def profile(year: AwardYearPage) -> AwardProfilePage:
    employer = EmployerFactory(
        name="Harbor Clinic",
        industry=Industry.objects.create(name="Health care", slug="health-care"),
        county=County.objects.create(name="North County", slug="north"),
        size=EmployerSize.MEDIUM,
        website="https://clinic.example/",
        logo=ImageFactory(description="A lighthouse"),
    )
    return AwardProfilePageFactory(parent=year, employer=employer, category="Health")


def public(obj: Any, ledger: Ledger) -> dict[str, Any]:
    ledger.record()
    found = document(obj)
    assert found
    return found


def found(**asked: tuple[ValueKind, str]) -> list[str]:
    conditions = tuple(
        Condition.of(name, kind, [value], "exact") for name, (kind, value) in asked.items()
    )
    listed = Listing("awards", conditions=conditions).page(10)
    return [each.document.title for each in listed]


def test_a_profile_shows_its_employer_and_year(profile: AwardProfilePage, ledger: Ledger) -> None:
    shown = public(profile, ledger)
    assert shown["year"] == 2025
    employer = shown["employer"]
    assert (employer["name"], employer["slug"]) == ("Harbor Clinic", "harbor-clinic")
    assert employer["industry"] == {
        "slug": "health-care",
        "name": "Health care",
        "name_locale": "en",
    }
    assert (employer["size"], employer["size_label"]) == ("medium", "50 to 249 employees")
    assert employer["logo"]["alt"] == "A lighthouse"
    assert employer["id"] == document(profile.employer)["id"]


def test_profiles_are_found_by_year_and_industry(profile: AwardProfilePage, ledger: Ledger) -> None:
    AwardProfilePageFactory(parent=profile.get_parent(), employer__name="Other")
    ledger.record()
    year, industry = (ValueKind.NUMBER, "2025"), (ValueKind.TEXT, "health-care")
    assert found(year=year, industry=industry) == ["Harbor Clinic"]
    assert found(year=(ValueKind.NUMBER, "2024"), industry=industry) == []
    assert len(found(year=year)) == 2


def test_a_renamed_industry_is_renamed_everywhere(
    profile: AwardProfilePage, ledger: Ledger
) -> None:
    ledger.record()
    Industry.objects.update(name="Health")
    assert public(profile, ledger)["employer"]["industry"]["name"] == "Health"
    assert document(profile.employer)["industry"]["name"] == "Health"
    assert ledger.agrees()


def test_an_employer_is_nobody_until_a_profile_is_public(
    profile: AwardProfilePage, ledger: Ledger
) -> None:
    AwardProfilePage.objects.update(live=False)
    ledger.record()
    assert document(profile.employer) is None
    assert document(profile.employer.logo) is None


def test_an_unpublished_profile_takes_its_employer_and_logo_with_it(
    profile: AwardProfilePage, ledger: Ledger
) -> None:
    assert public(profile.employer, ledger)["website"] == "https://clinic.example/"
    assert document(profile.employer.logo)
    profile.unpublish()
    ledger.record()
    assert document(profile.employer) is None
    assert document(profile.employer.logo) is None
    assert ledger.agrees()


def test_the_year_of_a_profile_is_unsaid_while_its_page_is_not_public(
    profile: AwardProfilePage, year: AwardYearPage, ledger: Ledger
) -> None:
    Page.objects.filter(pk=year.pk).update(live=False)
    shown = public(profile, ledger)
    assert (shown["year"], shown["parent"]) == (None, None)


def test_the_parts_of_a_profile_are_shown(profile: AwardProfilePage, ledger: Ledger) -> None:
    profile.outcomes.create(label="Promotions", value="38", unit="people", period="2023 to 2025")
    profile.quotes.create(text="It worked.", speaker="A nurse", job_title="Ward manager")
    profile.best_practices.create(title="Pay for the hours", text="<p>All of them.</p>")
    profile.photos.create(image=ImageFactory(), alt_text="Nurses in class", caption="In class")
    profile.save()
    shown = public(profile, ledger)
    assert shown["outcomes"][0]["value"] == "38"
    assert shown["quotes"][0]["job_title"] == "Ward manager"
    assert shown["best_practices"][0]["text"]["text"] == "All of them."
    assert shown["photos"][0]["image"]["alt"] == "Nurses in class"
    assert "consent" not in str(shown)


def test_an_employer_who_is_renamed_is_renamed_in_the_profile(
    profile: AwardProfilePage, ledger: Ledger
) -> None:
    ledger.record()
    Employer.objects.update(name="Harbor Hospital")
    assert public(profile, ledger)["employer"]["name"] == "Harbor Hospital"


def test_the_award_says_when_it_takes_nominations(home: HomePage, ledger: Ledger) -> None:
    index = AwardsIndexPageFactory(parent=home, nominations_open_on="2026-01-10")
    assert public(index, ledger)["nominations"] == {"open_on": "2026-01-10", "close_on": None}
