"""From the approval to the edition: what the editorial side did is what the ledger says."""

import orjson

from cms.editorial.verbs.unpublish import unpublish
from cms.ledger import reading
from cms.ledger.models import Edition
from cms.ledger.verifying import unapproved
from plan.models import StrategyPage
from tests.editorial.drafts import edit, published, submitted
from tests.editorial.people import People
from tests.ledger.fixtures import Ledger


def editions(page: StrategyPage) -> list[Edition]:
    return list(Edition.objects.filter(path__endswith=f"/{page.slug}/").order_by("seq"))


def test_an_edition_says_who_approved_it(
    strategy: StrategyPage, who: People, ledger: Ledger
) -> None:
    published(strategy, who.editor, who.reviewer, who.publisher)
    ledger.record()
    (edition,) = editions(strategy)
    assert [approval["person"] for approval in edition.review] == ["industry-reviewer", "publisher"]
    assert edition.actor == who.publisher
    assert not {edition for edition, _ in unapproved()} & set(editions(strategy))


def test_a_draft_in_review_leaves_no_trace(
    strategy: StrategyPage, who: People, ledger: Ledger
) -> None:
    before = reading.head()
    submitted(strategy, who.editor)
    ledger.record()
    assert editions(strategy) == []
    assert reading.head() == before


def test_the_old_edition_stands_until_the_new_text_is_approved(
    strategy: StrategyPage, who: People, ledger: Ledger
) -> None:
    live = published(strategy, who.editor, who.reviewer, who.publisher)
    ledger.record()
    edit(live, who.editor, statement="Tell everybody.")
    ledger.record()
    assert len(editions(strategy)) == 1
    published(live, who.editor, who.reviewer, who.publisher)
    ledger.record()
    assert [orjson.loads(edition.body)["statement"] for edition in editions(strategy)] == [
        "Tell employers.",
        "Tell everybody.",
    ]


def test_the_reason_for_unpublishing_is_in_the_ledger(
    strategy: StrategyPage, who: People, ledger: Ledger
) -> None:
    live = published(strategy, who.editor, who.reviewer, who.publisher)
    ledger.record()
    unpublish(live, who.publisher, "The program has ended.")
    ledger.record()
    ending = editions(strategy)[-1]
    assert (ending.event, ending.reason) == ("gone", "The program has ended.")
    assert ledger.agrees()
