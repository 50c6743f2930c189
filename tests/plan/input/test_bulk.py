"""Many at once: each is checked by itself, and what is not done is said."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from plan.input.models import PublicInput, PublishedInput, Redaction, Theme
from plan.input.moderating.merge import merge, take_apart
from plan.input.moderating.refusals import NotDone, RedactionAstray
from plan.input.moderating.seen import mark_of
from plan.input.moderating.theming import merge_themes
from plan.input.publishing import settle
from plan.input.sending.change import correct, withdraw
from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory
from tests.plan.input.people import person, said_about, signed_in


@pytest.fixture
def strategy(plan: PlanPage) -> StrategyPage:
    synchronise()
    return StrategyPageFactory(parent=plan, number="4")


def act(client: Client, action: str, chosen: list[PublicInput], **sent: Any) -> list[str]:
    """What the moderator is told."""
    address = reverse("wagtail_bulk_action", args=["plan", "publicinput", action])
    query = "&".join(f"id={said.pk}" for said in chosen)
    seen = {f"seen-{said.pk}": mark_of(said) for said in chosen}
    answer = client.post(f"{address}?{query}&next=/admin/public-input/", seen | sent, follow=True)
    return [str(message).strip() for message in answer.context["messages"]]


def test_each_is_checked_and_what_was_not_done_is_said(strategy: StrategyPage) -> None:
    good, gone, stale, odd = (said_about(strategy, f"{name}2345") for name in "ABCD")
    PublicInput.objects.filter(pk=gone.pk).update(state="withdrawn", text="")
    Redaction.objects.create(input=odd, passage="not there", explanation="a name")
    chosen = [good, gone, stale, odd]
    client = signed_in(Role.MODERATOR)
    page = client.get(
        reverse("wagtail_bulk_action", args=["plan", "publicinput", "accept"]), {"id": good.pk}
    )
    assert f'value="{mark_of(good)}"' in page.text
    stale.save()
    stale_mark = {f"seen-{stale.pk}": "2020-01-01T00:00:00+00:00"}
    told = act(client, "accept", chosen, **stale_mark)
    assert told[0] == "1 accepted."
    assert sorted(told[1:]) == [
        "1 not accepted. Somebody changed it after you opened it: look at it again. (C2345)",
        "1 not accepted. The sender has withdrawn it: it stays so. (B2345)",
        f"1 not accepted. {RedactionAstray.__doc__} (D2345)",
    ]
    assert PublishedInput.objects.get().reference == good.reference
    assert "Public input: Accepted" in [entry.message for entry in ModelLogEntry.objects.all()]
    assert (
        "This field is required"
        in client.post(
            reverse("wagtail_bulk_action", args=["plan", "publicinput", "refuse"])
            + f"?id={good.pk}"
        ).text
    )
    good.refresh_from_db()
    assert act(client, "refuse", [good], reason="Off the subject.") == ["1 refused."]
    assert not PublishedInput.objects.standing().exists()


def test_nobody_else_decides_about_many(strategy: StrategyPage) -> None:
    said = said_about(strategy, "A2345")
    for role in (Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR):
        act(signed_in(role), "accept", [said])
    said.refresh_from_db()
    assert said.state == "new"


def test_many_are_given_to_one_who_gets_one_mail(
    strategy: StrategyPage, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    chosen = [said_about(strategy, f"{name}2345") for name in "AB"]
    to = person(Role.MODERATOR, email="moderator@example.org")
    client = signed_in(Role.MODERATOR)
    with django_capture_on_commit_callbacks(execute=True):
        assert act(client, "assign", chosen, to=to.pk) == ["2 assigned."]
    assert [message.subject for message in mail.outbox] == ["2 contributions are yours to moderate"]
    assert to.notifications.get().link == "/admin/public-input/?assigned=me"
    theme = Theme.objects.create(name="wages")
    for said in chosen:
        said.refresh_from_db()
    assert act(client, "theme", chosen, theme=theme.pk) == ["2 given the theme."]


def test_duplicates_point_to_the_one_that_stays_until_taken_apart(strategy: StrategyPage) -> None:
    stays, same = (said_about(strategy, f"{name}2345", state="accepted") for name in "AB")
    for said in (stays, same):
        settle(said)
    client = signed_in(Role.MODERATOR)
    assert act(client, "merge", [stays, same], stays=stays.pk) == ["1 merged."]
    same.refresh_from_db()
    assert same.told_state == "Merged with another contribution"
    published = PublishedInput.objects.standing().get()
    assert (published.reference, published.merged) == (stays.reference, 1)
    shown = client.get(reverse("public_input:edit", args=[stays.pk])).text
    assert same.reference in shown
    told = act(client, "spam", [same])
    assert told == ["1 not marked as spam. It is merged with another: take it apart first. (B2345)"]
    apart = reverse("public_input:apart", args=[same.pk])
    assert "Take it apart" in client.get(apart).text
    assert client.post(apart).status_code == 302
    merged = {one.reference: one.merged for one in PublishedInput.objects.standing()}
    assert merged == {stays.reference: 0, same.reference: 0}


def test_what_cannot_be_merged_says_why(strategy: StrategyPage, plan: PlanPage) -> None:
    by = person(Role.MODERATOR)
    stays, same, third = (said_about(strategy, f"{name}2345") for name in "ABC")
    elsewhere = said_about(StrategyPageFactory(parent=plan, number="5"), "E2345")
    junk = said_about(strategy, "J2345", state="spam")
    merge(same.pk, stays.pk, by)
    for one, into, why in (
        (third, same, "is merged with another itself"),
        (stays, third, "let it be the one that stays"),
        (elsewhere, stays, "about another strategy"),
        (junk, stays, "Spam says nothing"),
        (same, third, "take it apart first"),
        (same, stays, "so already"),
    ):
        with pytest.raises(NotDone, match=why):
            merge(one.pk, into.pk, by)
    with pytest.raises(NotDone, match="not merged"):
        take_apart(third.pk, by)


def test_duplicates_stand_alone_again_when_the_words_they_were_merged_with_change(
    strategy: StrategyPage,
) -> None:
    by = person(Role.MODERATOR)
    stays, same = (said_about(strategy, f"{name}2345", state="accepted") for name in "AB")
    merge(same.pk, stays.pk, by)
    correct(stays, "Something else.", "")
    same.refresh_from_db()
    assert (same.merged_into, same.state) == (None, "new")
    assert not PublishedInput.objects.standing().exists()
    PublicInput.objects.update(state="accepted")
    merge(same.pk, stays.pk, by)
    withdraw(same)
    stays.refresh_from_db()
    assert (stays.duplicates.count(), PublishedInput.objects.standing().get().merged) == (0, 0)


def test_themes_are_merged_and_what_is_published_follows(strategy: StrategyPage) -> None:
    said = said_about(strategy, "A2345", state="accepted")
    gone, kept = (Theme.objects.create(name=name) for name in ("pay", "wages"))
    said.themes.add(gone)
    settle(said)
    client = signed_in(Role.MODERATOR)
    place = reverse("input_themes:add")
    assert "theme of this name already" in client.post(place, {"name": "PAY"}).text
    merging = reverse("input_themes:merge", args=[gone.pk])
    assert client.post(merging, {"into": kept.pk}).status_code == 302
    assert PublishedInput.objects.get().themes == ["wages"]
    client.post(reverse("input_themes:edit", args=[kept.pk]), {"name": "Wages"})
    assert PublishedInput.objects.get().themes == ["Wages"]
    with pytest.raises(NotDone):
        merge_themes(kept, kept, person(Role.MODERATOR))
    client.post(reverse("input_themes:delete", args=[kept.pk]))
    assert PublishedInput.objects.get().themes == []
    assert signed_in(Role.EDITOR).get(reverse("input_themes:index")).status_code == 302
