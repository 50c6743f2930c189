"""Two at the same moment, on PostgreSQL: one defined state, nothing half public, people told."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone

from cms.editorial.choices import Verb
from cms.editorial.models import Notification, Release
from cms.editorial.releases.add import add
from cms.editorial.releases.choices import State
from cms.editorial.releases.create import create
from cms.editorial.releases.publish import publish
from cms.editorial.releases.schedule import schedule
from cms.editorial.schedule import run_due
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.unpublish import unpublish
from plan.models import LiveNumber, PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import approved, draft, edit, fresh, published, submitted
from tests.editorial.people import People
from tests.editorial.releases.pages import approved_for, live
from tests.editorial.test_races import at_once as run_at_once
from tests.editorial.test_races import pytestmark as on_postgres
from tests.editorial.test_races import verbs

pytestmark = [*on_postgres, pytest.mark.usefixtures("at_once")]

TOMORROW = timezone.now() + timedelta(days=1)
APPROVED, LATER = "Tell employers.", "Later."


def four(plan: PlanPage, industry: Workgroup, who: People) -> list[StrategyPage]:
    pages = [draft(plan, who.editor, industry, f"4.{place}") for place in (1, 2, 3, 4)]
    approved_for(who, *pages)
    return pages


def renumbering(who: People, name: str, wanted: dict[StrategyPage, str]) -> Release:
    """A release in which each page gets another number, approved."""
    made = create(who.editor, name)
    for page, number in wanted.items():
        edit(page, who.editor, number=number)
        add(made, page, who.editor)
    return made


def numbers(pages: list[StrategyPage]) -> list[str]:
    """The public ones; each is claimed by who bears it, and by nobody else."""
    public = [fresh(page).number for page in pages]
    claims = dict(LiveNumber.objects.values_list("strategy_id", "number"))
    assert [claims[page.pk] for page in pages] == public
    return public


def states(*releases: Release) -> list[str]:
    return sorted(
        Release.objects.filter(pk__in=[each.pk for each in releases]).values_list(
            "state", flat=True
        )
    )


def told(person: User, words: str) -> list[str]:
    return [
        each.subject for each in mail.outbox if person.email in each.to and words in each.subject
    ]


def test_two_releases_exchange_numbers_of_their_own(
    plan: PlanPage, industry: Workgroup, who: People
) -> None:
    first, second, third, fourth = pages = four(plan, industry, who)
    one = renumbering(who, "One", {first: "4.2", second: "4.1"})
    two = renumbering(who, "Two", {fourth: "4.3", third: "4.4"})
    approved_for(who, *pages)
    refused = run_at_once(
        lambda: publish(one, who.publisher), lambda: publish(two, who.second_publisher)
    )
    assert (refused, states(one, two)) == (0, [State.PUBLISHED, State.PUBLISHED])
    assert numbers(pages) == ["4.2", "4.1", "4.4", "4.3"]
    assert len(told(who.editor, "published")) >= 2


def test_two_releases_want_the_same_number(
    plan: PlanPage, industry: Workgroup, who: People
) -> None:
    """One gets it, with all its pages; the other stays as it was."""
    first, second, third, fourth = pages = four(plan, industry, who)
    one = renumbering(who, "One", {first: "4.5", second: "4.1"})
    two = renumbering(who, "Two", {third: "4.5", fourth: "4.3"})
    approved_for(who, *pages)
    refused = run_at_once(
        lambda: publish(one, who.publisher), lambda: publish(two, who.second_publisher)
    )
    assert (refused, states(one, two)) == (1, [State.DRAFT, State.PUBLISHED])
    assert numbers(pages) in (["4.5", "4.1", "4.3", "4.4"], ["4.1", "4.2", "4.5", "4.3"])


@pytest.fixture
def ready_now(ready: Release) -> Release:
    mail.outbox.clear()
    return ready


def require_whole(release: Release, who: People, *pages: StrategyPage) -> None:
    """All of it with the approved text, or none of it and back in review; people know which."""
    release.refresh_from_db()
    if release.state == State.PUBLISHED:
        assert live(*pages) == [True] * len(pages)
        assert fresh(pages[0]).statement == APPROVED
        assert told(who.reviewer, "published")
    else:
        assert (release.state, live(*pages)) == (State.DRAFT, [False] * len(pages))
        assert "was edited after its approval" in release.trouble
        assert told(who.reviewer, "back to review")
    assert fresh(pages[0]).get_latest_revision().content["statement"] == LATER


def test_a_member_is_edited_while_its_release_is_published(
    ready_now: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    run_at_once(
        lambda: publish(ready_now, who.publisher),
        lambda: edit(strategy, who.editor, statement=LATER),
    )
    require_whole(ready_now, who, strategy, other)


def test_a_member_is_edited_while_its_release_comes_due(
    ready_now: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    schedule(ready_now, who.publisher, TOMORROW)
    with time_machine.travel(TOMORROW + timedelta(minutes=1)):
        run_at_once(run_due, lambda: edit(strategy, who.editor, statement=LATER))
    require_whole(ready_now, who, strategy, other)


def test_two_reviewers_approve_while_an_author_is_deactivated(
    strategy: StrategyPage, who: People
) -> None:
    stage = open_stage(submitted(strategy, who.editor))
    mail.outbox.clear()
    refused = run_at_once(
        lambda: approve(stage, who.reviewer),
        lambda: approve(open_stage(strategy), who.second_reviewer),
        lambda: deactivate(who.editor),
    )
    assert refused == 1
    assert verbs(strategy) == [Verb.SUBMITTED, Verb.APPROVED]
    asked = Notification.objects.filter(task_state=open_stage(strategy).pk)
    assert {each.recipient for each in asked} == {who.publisher, who.second_publisher}
    mail.outbox.clear()
    approved(strategy, who.publisher)
    assert fresh(strategy).live
    assert told(who.editor, "") == [], "whoever cannot sign in is told nothing more"


def deactivate(user: User) -> None:
    user.is_active = False
    user.save()


def test_a_page_is_unpublished_while_its_next_text_comes_due(
    strategy: StrategyPage, who: People
) -> None:
    page = published(strategy, who.editor, who.reviewer, who.publisher)
    edit(page, who.editor, statement=LATER, go_live_at=TOMORROW)
    published(page, who.editor, who.reviewer, who.publisher)
    mail.outbox.clear()
    with time_machine.travel(TOMORROW + timedelta(minutes=1)):
        run_at_once(run_due, lambda: unpublish(fresh(page), who.second_publisher, "It is over."))
        assert run_due().published == []
    assert not fresh(page).live
    assert not fresh(page).approved_schedule
    assert {Verb.PUBLISHED, Verb.UNSCHEDULED} & set(verbs(strategy)[-2:])
    assert told(who.editor, "")
