"""A release goes live whole or not at all, and nothing of it before."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from cms.editorial.choices import Verb
from cms.editorial.models import Decision, Release
from cms.editorial.refusals import Embargoed, NotAPublisher
from cms.editorial.releases.add import add
from cms.editorial.releases.choices import Standing, State
from cms.editorial.releases.create import create
from cms.editorial.releases.preflight import inspect
from cms.editorial.releases.publish import publish
from cms.editorial.releases.refusals import CannotAdd, NotOpen, NotReady
from cms.editorial.releases.remove import remove
from cms.editorial.releases.wholeness import findings_of
from cms.editorial.schedule import run_due
from cms.editorial.verbs.break_glass import break_glass
from cms.ledger.models import Edition
from plan.models import StrategyPage, Workgroup
from tests.editorial.drafts import draft, edit, fresh, published
from tests.editorial.people import People
from tests.editorial.releases.pages import approved_for, live, member_of, standings
from tests.ledger.fixtures import Ledger


def test_what_is_approved_waits_for_its_release(
    ready: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    run_due()
    assert live(strategy, other) == [False, False]
    assert standings(ready) == [Standing.APPROVED, Standing.APPROVED]
    assert member_of(strategy).revision_id == fresh(strategy).latest_revision_id


def test_it_goes_live_together_and_is_one_moment_of_the_ledger(
    ready: Release, strategy: StrategyPage, other: StrategyPage, who: People, ledger: Ledger
) -> None:
    ledger.record()
    before = Edition.objects.count()
    publish(ready, who.publisher)
    ledger.record()
    assert live(strategy, other) == [True, True]
    editions = Edition.objects.filter(seq__gt=before, type="plan.strategy")
    assert {edition.title for edition in editions} == {strategy.title, other.title}
    assert len({edition.occurred_at for edition in editions}) == 1
    ready.refresh_from_db()
    assert (ready.state, ready.published_by) == (State.PUBLISHED, who.publisher)
    assert Decision.objects.about(other).last().verb == Verb.PUBLISHED
    assert ledger.agrees()


def test_nothing_is_public_if_one_page_is_not_approved(
    release: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    approved_for(who, strategy)
    with pytest.raises(NotReady, match=r"4\.2 Awareness.*Not submitted"):
        publish(release, who.publisher)
    assert live(strategy, other) == [False, False]


def test_only_publishers_publish(ready: Release, who: People) -> None:
    for person in (who.editor, who.reviewer, who.administrator, who.superuser):
        with pytest.raises(NotAPublisher):
            publish(ready, person)


def test_there_is_no_way_around_the_embargo(
    ready: Release, strategy: StrategyPage, who: People
) -> None:
    page = fresh(strategy)
    with pytest.raises(Embargoed, match="HEROES day"):
        page.publish(page.latest_revision, user=who.publisher)
    with pytest.raises(Embargoed, match="HEROES day"):
        break_glass(page, who.publisher, "Now.")
    with pytest.raises(CannotAdd, match="is in the release"):
        add(create(who.editor, "Another"), strategy, who.editor)
    assert live(strategy) == [False]


def test_an_edit_after_the_approval_takes_the_release_back(
    ready: Release, strategy: StrategyPage, other: StrategyPage, who: People, at_once: None
) -> None:
    Release.objects.update(state=State.SCHEDULED, scheduled_for=timezone.now())
    edit(strategy, who.second_editor, statement="Other words.")
    edit(strategy, who.second_editor, statement="Still others.")
    ready.refresh_from_db()
    assert (ready.state, ready.scheduled_for) == (State.DRAFT, None)
    assert standings(ready) == [Standing.EDITED, Standing.APPROVED]
    assert "back in review" in mail.outbox[0].body
    run_due()
    with pytest.raises(NotReady, match="Edited after its approval"):
        publish(ready, who.publisher)
    assert live(strategy, other) == [False, False]


def test_the_text_that_is_approved_again_goes_live(
    ready: Release, strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.editor, statement="Other words.")
    approved_for(who, strategy)
    publish(ready, who.publisher)
    assert fresh(strategy).statement == "Other words."


def test_a_text_that_was_swapped_stops_all(
    ready: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    revision = fresh(other).latest_revision
    revision.content |= {"statement": "Swapped."}
    revision.save(update_fields=["content"])
    with pytest.raises(NotReady, match="not the one that was approved"):
        publish(ready, who.publisher)
    assert live(strategy, other) == [False, False]


def test_preflight_names_what_is_in_the_way(
    ready: Release, strategy: StrategyPage, other: StrategyPage, industry: Workgroup, who: People
) -> None:
    below = draft(other, who.editor, industry, "4.2.1")
    add(ready, below, who.editor)
    approved_for(who, below)
    fresh(strategy).__class__.objects.filter(pk=strategy.pk).update(
        locked=True, locked_by=who.second_editor
    )
    remove(member_of(other), who.publisher)
    found = {each.member.page_id: each.findings for each in inspect(ready, who.publisher)}
    assert "locked by second-editor" in found[strategy.pk][0].message
    assert "not public and not in the release" in found[below.pk][0].message
    other.delete()
    ready.refresh_from_db()
    assert standings(ready) == [Standing.APPROVED, Standing.DELETED]


def test_a_page_goes_live_after_the_one_above_it(
    ready: Release, other: StrategyPage, industry: Workgroup, who: People
) -> None:
    below = draft(other, who.editor, industry, "4.2.1")
    add(ready, below, who.editor)
    approved_for(who, below)
    publish(ready, who.publisher)
    assert live(other, below) == [True, True]


def test_a_date_of_its_own_does_not_hold_a_page_back(
    release: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    edit(strategy, who.editor, go_live_at=timezone.now() + timedelta(days=1))
    approved_for(who, strategy, other)
    with pytest.raises(NotReady, match="Its own date is later"):
        publish(release, who.publisher)


def test_taking_a_page_out_gives_its_approval_up(
    ready: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    with pytest.raises(NotAPublisher):
        remove(member_of(strategy), who.editor)
    remove(member_of(strategy), who.publisher)
    publish(ready, who.publisher)
    assert live(strategy, other) == [False, True]
    published(strategy, who.editor, who.reviewer, who.publisher)
    assert live(strategy) == [True]
    with pytest.raises(NotOpen):
        add(ready, strategy, who.editor)


def test_links_and_numbers_are_looked_at_together(
    release: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    link = '<p><a linktype="page" id="{}">there</a></p>'
    outside = draft(other.get_parent(), who.editor, strategy.workgroup_roles.first().workgroup, "7")
    edit(strategy, who.editor, body=[("paragraph", link.format(other.pk))])
    edit(other, who.editor, body=[("paragraph", link.format(outside.pk))], number="4.1")
    found = dict.fromkeys((strategy.pk, other.pk), "")
    for text, finding in findings_of(
        [fresh(page).get_latest_revision_as_object() for page in (strategy, other)]
    ):
        found[text.pk] += finding.sentence()
    assert found[strategy.pk] == ""
    assert "not public" in found[other.pk]
    assert "has the number 4.1, too" in found[other.pk]
