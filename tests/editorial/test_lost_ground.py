"""A review whose stage, workflow or reviewers go away: nothing is public, and people are told."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.editorial.choices import Verb
from cms.editorial.models import Decision, Notification
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.reminding import remind
from cms.editorial.refusals import NotEligible
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.cancel import cancel
from cms.editorial.verbs.stage import open_stage
from home.models import ContentPage
from tests.editorial.drafts import fresh, submitted
from tests.editorial.people import People


@pytest.fixture(autouse=True)
def at_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def stage_of(page: ContentPage) -> str:
    task = page.current_workflow_task_state.task
    return reverse("wagtailadmin_workflows:disable_task", args=[task.pk])


def workflow_of(page: ContentPage) -> str:
    return reverse("wagtailadmin_workflows:disable", args=[page.get_workflow().pk])


@pytest.mark.parametrize("address", [stage_of, workflow_of])
def test_what_is_switched_off_ends_the_reviews_that_wait_in_it(
    address: Callable[[ContentPage], str], article: ContentPage, who: People
) -> None:
    page = submitted(article, who.editor)
    client = Client()
    client.force_login(who.administrator, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(address(page)).status_code == 302
    page = fresh(page)
    assert (page.live, page.workflow_in_progress) == (False, False)
    last = Decision.objects.about(page).last()
    assert (last.verb, last.person) == (Verb.CANCELLED, who.administrator)
    told = Notification.objects.filter(event=Event.CANCELLED)
    assert {each.recipient for each in told} == {who.editor, who.reviewer, who.second_reviewer}


def test_when_nobody_is_left_the_publishers_hear_of_it(
    article: ContentPage, who: People, settings: Any
) -> None:
    page = submitted(article, who.editor)
    who.reviewer.groups.clear()
    who.second_reviewer.is_active = False
    who.second_reviewer.save()
    for person in (who.reviewer, who.second_reviewer, who.publisher):
        with pytest.raises(NotEligible):
            approve(open_stage(page), person)
    stage = open_stage(page)
    late = stage.started_at.replace(year=stage.started_at.year - 1)
    type(stage).objects.filter(pk=stage.pk).update(started_at=late)
    settings.REVIEW_REMINDER_DAYS, settings.REVIEW_ESCALATION_DAYS = 3, 7
    remind()
    told = Notification.objects.filter(event=Event.ESCALATED)
    assert {each.recipient for each in told} >= {who.publisher, who.second_publisher}
    cancel(page, who.editor)
    assert not fresh(page).workflow_in_progress
