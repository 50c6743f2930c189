"""Two people at the same moment, on PostgreSQL: one decision, one defined state."""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection, connections
from django.utils import timezone

from cms.editorial.choices import Verb
from cms.editorial.models import Decision, WorkgroupReview
from cms.editorial.schedule import run_due
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.review_afterwards import review_afterwards
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from plan.models import StrategyPage
from tests.editorial.drafts import approved, edit, fresh, submitted
from tests.editorial.people import People

POSTGRES = connection.vendor == "postgresql"

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not POSTGRES, reason="SQLite has one writer: nothing races"),
]


def test_two_approvals_of_the_last_stage_publish_once(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    stage = open_stage(strategy)
    refused = at_once(
        lambda: approve(stage, who.publisher),
        lambda: approve(open_stage(strategy), who.second_publisher),
    )
    assert refused == 1
    assert verbs(strategy) == [Verb.SUBMITTED, Verb.APPROVED, Verb.APPROVED, Verb.PUBLISHED]


def test_an_approval_and_a_rejection_are_one_verdict(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    first, second = open_stage(strategy), open_stage(strategy)
    refused = at_once(
        lambda: approve(first, who.reviewer),
        lambda: reject(second, who.second_reviewer, "No."),
    )
    assert refused == 1
    assert len(verbs(strategy)) == 2


def test_an_edit_during_an_approval_changes_nothing_that_is_approved(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    stage = open_stage(strategy)
    at_once(
        lambda: approve(stage, who.publisher),
        lambda: edit(strategy, who.editor, statement="Later."),
    )
    page = fresh(strategy)
    assert page.live
    assert page.statement == "Tell employers."


def test_an_edit_during_a_submission_is_in_it_or_after_it(
    strategy: StrategyPage, who: People
) -> None:
    at_once(
        lambda: submit(strategy, who.editor),
        lambda: edit(strategy, who.editor, statement="At the same time."),
    )
    stage = open_stage(strategy)
    assert fresh(strategy).latest_revision_id == stage.revision_id
    approved(strategy, who.reviewer, who.publisher)
    assert fresh(strategy).statement == stage.revision.content["statement"]


def test_two_submissions_start_one_review(strategy: StrategyPage, who: People) -> None:
    submitters = (who.editor, who.second_editor)
    refused = at_once(*(lambda user=user: submit(strategy, user) for user in submitters))
    assert refused == 1
    assert verbs(strategy) == [Verb.SUBMITTED]


def test_two_of_two_approve_at_once(strategy: StrategyPage, who: People) -> None:
    WorkgroupReview.objects.update(approvals=2)
    submitted(strategy, who.editor)
    first, second = open_stage(strategy), open_stage(strategy)
    refused = at_once(
        lambda: approve(first, who.reviewer), lambda: approve(second, who.second_reviewer)
    )
    assert refused == 0
    assert open_stage(strategy).task.name == "Communications review"
    assert verbs(strategy) == [Verb.SUBMITTED, Verb.APPROVED, Verb.APPROVED]


def test_the_glass_breaks_while_the_last_approval_is_given(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    stage = open_stage(strategy)
    refused = at_once(
        lambda: approve(stage, who.publisher),
        lambda: break_glass(strategy, who.second_publisher, "Now."),
    )
    assert refused == 1
    assert fresh(strategy).live
    assert (Verb.PUBLISHED in verbs(strategy)) != (Verb.OVERRIDDEN in verbs(strategy))


def test_two_approve_afterwards(strategy: StrategyPage, who: People) -> None:
    break_glass(strategy, who.publisher, "Now.")
    refused = at_once(
        lambda: review_afterwards(strategy, who.reviewer),
        lambda: review_afterwards(strategy, who.second_reviewer),
    )
    assert refused == 1
    assert verbs(strategy) == [Verb.OVERRIDDEN, Verb.REVIEWED]


def test_a_schedule_that_comes_due_during_an_edit(strategy: StrategyPage, who: People) -> None:
    edit(strategy, who.editor, go_live_at=timezone.now() + timedelta(hours=1))
    approved(submitted(strategy, who.editor), who.reviewer, who.publisher)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        at_once(run_due, lambda: edit(strategy, who.editor, statement="Later."))
    page = fresh(strategy)
    assert page.live
    assert page.statement == "Tell employers."
    assert page.has_unpublished_changes
    assert page.get_latest_revision().content["statement"] == "Later."
    assert verbs(strategy)[-1] == Verb.PUBLISHED


def at_once(*acts: Callable[[], Any]) -> int:
    """Run `acts` at the same moment; how many of them were refused."""
    start, refusals = Barrier(len(acts)), []

    def run(act: Callable[[], Any]) -> None:
        start.wait()
        try:
            act()
        except PermissionDenied as refusal:
            refusals.append(refusal)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(refusals)


def verbs(page: StrategyPage) -> list[str]:
    return list(Decision.objects.about(page).values_list("verb", flat=True))
