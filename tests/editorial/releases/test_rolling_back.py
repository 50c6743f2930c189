"""Back to what was public before: a release like any other, for publishers, with a reason."""

import pytest

from cms.editorial.choices import Verb
from cms.editorial.models import Decision, Release
from cms.editorial.refusals import NotAPublisher, ReasonMissing
from cms.editorial.releases.add import add
from cms.editorial.releases.choices import State
from cms.editorial.releases.create import create
from cms.editorial.releases.preflight import inspect
from cms.editorial.releases.publish import publish
from cms.editorial.releases.refusals import CannotAdd, CannotRollBack, NotReady
from cms.editorial.releases.roll_back import roll_back
from plan.models import StrategyPage
from tests.editorial.drafts import edit, fresh, published
from tests.editorial.people import People
from tests.editorial.releases.pages import approved_for, live
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

WHY = "The figures were wrong."


@layer
def done(strategy: StrategyPage, other: StrategyPage, who: People) -> Release:
    """A change of a public page, and a page that is new."""
    approved_for(who, strategy)
    edit(strategy, who.editor, statement="The new statement.")
    made = create(who.editor, "HEROES day")
    for page in (strategy, other):
        add(made, page, who.editor)
    approved_for(who, strategy, other)
    return publish(made, who.publisher)


def test_the_change_goes_back_and_the_new_page_ends(
    done: Release, strategy: StrategyPage, other: StrategyPage, who: People, ledger: Ledger
) -> None:
    undoing = roll_back(done, who.publisher, WHY)
    assert live(strategy, other) == [True, True]
    assert [each.findings for each in inspect(undoing, who.publisher)] == [[], []]
    publish(undoing, who.publisher)
    assert live(strategy, other) == [True, False]
    page = fresh(strategy)
    assert page.statement == "Tell employers."
    assert page.get_latest_revision_as_object().statement == "The new statement."
    assert Decision.objects.about(strategy).last().verb == Verb.PUT_BACK
    assert Decision.objects.about(other).last().comment == WHY
    done.refresh_from_db()
    assert done.state == State.ROLLED_BACK
    ledger.record()
    assert ledger.agrees()


def test_what_was_rolled_back_needs_a_review_to_go_live_again(
    done: Release, strategy: StrategyPage, who: People
) -> None:
    publish(roll_back(done, who.publisher, WHY), who.publisher)
    edit(strategy, who.editor, statement="Now it is right.")
    published(strategy, who.editor, who.reviewer, who.publisher)
    assert fresh(strategy).statement == "Now it is right."


def test_it_takes_a_publisher_and_a_reason(
    done: Release, strategy: StrategyPage, who: People
) -> None:
    with pytest.raises(NotAPublisher):
        roll_back(done, who.editor, WHY)
    with pytest.raises(ReasonMissing):
        roll_back(done, who.publisher, " ")
    undoing = roll_back(done, who.publisher, WHY)
    with pytest.raises(CannotRollBack, match="is being prepared already"):
        roll_back(done, who.publisher, WHY)
    with pytest.raises(NotAPublisher):
        publish(undoing, who.editor)
    with pytest.raises(CannotAdd):
        add(undoing, strategy, who.editor)


def test_what_was_published_since_is_not_lost(
    done: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    edit(strategy, who.editor, statement="Corrected.")
    published(strategy, who.editor, who.reviewer, who.publisher)
    undoing = roll_back(done, who.publisher, WHY)
    with pytest.raises(NotReady, match="published or taken away since"):
        publish(undoing, who.publisher)
    assert live(strategy, other) == [True, True]
    undoing.members.get(page=strategy.pk).delete()
    publish(undoing, who.publisher)
    assert live(strategy, other) == [True, False]
    assert fresh(strategy).statement == "Corrected."
