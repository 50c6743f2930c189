"""A draft is built by the class that builds what is public, for previews: the same shape."""

from typing import Any

import pytest
from wagtail.models import Page

from cms.ledger import registry
from cms.ledger.documents import Document
from cms.ledger.recorder.library import Library
from cms.ledger.shown import Shown
from cms.ledger.surroundings import Surroundings
from home.models import HomePage
from plan.choices import Role
from tests.factories import (
    AwardProfilePageFactory,
    AwardsIndexPageFactory,
    AwardYearPageFactory,
    PlanPageFactory,
    StrategyPageFactory,
    WorkgroupFactory,
)


def built(page: Page) -> dict[str, Any]:
    """The document of the newest revision, with the cards of others as they are now."""
    draft = page.get_latest_revision_as_object()
    kind = registry.by_model(type(draft))
    assert kind
    assert issubclass(kind, Document)
    library = Library(Surroundings())
    library.load_ancestors([draft])
    asking = Shown(library, "en")
    kind.build(draft, asking)
    library.load(asking.asked)
    document = kind.build(draft, Shown(library, "en"))
    assert document
    return document.model_dump(mode="json")


@pytest.fixture
def strategy(home: HomePage) -> Any:
    return StrategyPageFactory(parent=PlanPageFactory(parent=home), number="4")


def test_a_draft_shows_what_is_only_in_the_draft(strategy: Any) -> None:
    strategy.statement = "Make it better known."
    strategy.workgroup_roles.create(workgroup=WorkgroupFactory(name="Industry"), role=Role.LEAD)
    strategy.actions.create(number="4.1", statement="Ask", steps="<p>Often.</p>")
    strategy.tags.add("Outreach")
    strategy.save_revision()
    shown = built(strategy)
    assert shown["statement"] == "Make it better known."
    assert shown["leads"] == ["industry"]
    assert shown["actions"][0]["steps"]["text"] == "Often."
    assert [tag["name"] for tag in shown["tags"]] == ["Outreach"]
    assert (shown["level"], shown["level_name"]) == (1, "Goal")


def test_a_draft_of_a_profile_shows_its_parts_and_its_year(home: HomePage) -> None:
    year = AwardYearPageFactory(parent=AwardsIndexPageFactory(parent=home), year=2025)
    profile = AwardProfilePageFactory(parent=year, draft=True)
    profile.outcomes.create(label="Promotions", value="38")
    profile.body = [("heading", {"text": "Why", "level": "h2"})]
    profile.save_revision()
    shown = built(profile)
    assert shown["year"] == 2025
    assert shown["outcomes"][0]["value"] == "38"
    assert shown["body"][0]["text"] == "Why"
