"""What moderators do with what the public says, and what the senders still do."""

from typing import Any

from django.urls import reverse

from plan.input.erasing import erase_senders
from plan.input.models import PublicInput, Theme
from plan.input.moderating.merge import merge, take_apart
from plan.input.moderating.seen import mark_of
from plan.input.moderating.theming import add_theme, merge_themes
from plan.input.sending.change import correct, withdraw
from plan.models import PlanPage
from tests.editorial.audit.desk import NOBODY, Desk, Row
from tests.plan.input.people import said_about
from tests.plan.input.test_bulk import act
from tests.plan.input.test_moderating import decision

MODERATOR, SAID = "moderator", "AAAA2345"


def said(d: Desk, reference: str = SAID) -> PublicInput:
    return said_about(d.strategy, reference, "Call 555 0100 now.", email="resident@example.org")


def screen(name: str, about: PublicInput) -> str:
    return reverse(f"public_input:{name}", args=[about.pk])


def decided(d: Desk, **more: Any) -> None:
    about = said(d)
    d.post(d.moderator, screen("edit", about), **decision(about, **more))


def in_bulk(d: Desk, name: str, **sent: Any) -> None:
    act(d.browser(d.moderator), name, [said(d)], **sent)


def opened(d: Desk) -> None:
    d.browser(d.moderator).get(screen("edit", said(d)))


def opened_to_reply(d: Desk) -> None:
    d.browser(d.moderator).get(screen("reply", said(d)))


def two(d: Desk) -> tuple[PublicInput, PublicInput]:
    return said(d), said(d, "BBBB2345")


def merged(d: Desk) -> tuple[PublicInput, PublicInput]:
    gone, kept = two(d)
    merge(gone.pk, kept.pk, d.moderator, mark=mark_of(gone))
    return gone, kept


def themes(d: Desk) -> tuple[Theme, Theme]:
    return Theme.objects.create(name="phones"), Theme.objects.create(name="calls")


def exported(d: Desk) -> None:
    said(d)
    d.browser(d.moderator).get(reverse("public_input:index"), {"export": "csv"})


def erased(d: Desk) -> None:
    said(d)
    PlanPage.objects.update(input_erase_on="2020-01-01")
    assert erase_senders() == 1


def erased_with_the_strategy(d: Desk) -> None:
    about = said(d)
    PublicInput.objects.filter(pk=about.pk).update(strategy=None)
    assert erase_senders() == 1


PUBLIC_INPUT = {
    "accept": Row("plan.input.decide", decided, MODERATOR, SAID, "Accepted"),
    "reject input": Row(
        "plan.input.decide",
        lambda d: decided(d, state="refused", reason="Off the subject."),
        MODERATOR,
        SAID,
        "Not published",
    ),
    "accept in bulk": Row(
        "plan.input.decide", lambda d: in_bulk(d, "accept"), MODERATOR, SAID, "Accepted"
    ),
    "redact": Row("plan.input.redact", decided, MODERATOR, SAID, "1"),
    "assign": Row(
        "plan.input.assign",
        lambda d: in_bulk(d, "assign", to=d.moderator.pk),
        MODERATOR,
        SAID,
        "to moderator",
    ),
    "give a theme": Row(
        "plan.input.theme",
        lambda d: add_theme(said(d).pk, themes(d)[0], d.moderator),
        MODERATOR,
        SAID,
        "phones",
    ),
    "merge themes": Row(
        "plan.input.theme.merge",
        lambda d: merge_themes(*themes(d), d.moderator),
        MODERATOR,
        "calls",
        "phones",
    ),
    "merge": Row("plan.input.merge", merged, MODERATOR, SAID, "BBBB2345"),
    "take apart": Row(
        "plan.input.apart",
        lambda d: take_apart(merged(d)[0].pk, d.moderator),
        MODERATOR,
        SAID,
        "BBBB2345",
    ),
    "reply": Row(
        "plan.input.reply",
        lambda d: d.post(d.moderator, screen("reply", said(d)), text="Thank you."),
        MODERATOR,
        SAID,
    ),
    "look at a sender": Row("plan.input.open_sender", opened, MODERATOR, SAID),
    "look at a sender to reply": Row("plan.input.open_sender", opened_to_reply, MODERATOR, SAID),
    "export input": Row("audit.export", exported, MODERATOR, MODERATOR, "as CSV"),
    "correct, as sender": Row(
        "plan.input.correct", lambda d: correct(said(d), "Call 555 0100.", ""), NOBODY, SAID
    ),
    "withdraw, as sender": Row("plan.input.withdraw", lambda d: withdraw(said(d)), NOBODY, SAID),
    "erase senders": Row("plan.input.erase", erased, NOBODY, "The plan", "1 contributions"),
    "erase senders of what has no plan": Row(
        "plan.input.erase", erased_with_the_strategy, NOBODY, "", "1 contributions"
    ),
}
