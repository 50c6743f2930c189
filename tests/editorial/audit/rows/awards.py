"""The cycle of an award: nominations, judging, decisions, and the days on which data goes."""

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from awards.deciding.choices import Selected
from awards.deciding.profile import make_profile
from awards.deciding.select import select
from awards.judging.declare import declare
from awards.judging.invite import Invitation, invite
from awards.judging.revoke import revoke
from awards.judging.score import finish, save
from awards.models import AwardYearPage, Judge, Nomination, Selection
from awards.nominating.erasing import erase_due
from awards.nominating.sending.change import detach, withdraw
from cms.editorial.links.tokens import issue
from tests.editorial.audit.desk import A_DAY, NOBODY, TOMORROW, Desk, Row
from tests.editorial.drafts import edit, published

COORDINATOR, YEAR, ENTRY = "coordinator", "The year", "REF0"
NOMINATION = f"Nomination {ENTRY}"


def invited(d: Desk) -> Judge:
    ada = Invitation("Ada Q. Judge", "judge@example.org", expires_at=TOMORROW)
    return invite(d.year, d.coordinator, ada)


def by_account(d: Desk) -> Judge:
    d.coordinator.email = ""
    return Judge.objects.create(year=d.year, name="Editor", user=d.who.editor)


def judged(d: Desk, judge: Judge) -> None:
    entry = d.nomination.reference
    save(judge, entry, {each.pk: 3 for each in d.year.criteria.all()}, "Good.")
    finish(judge, entry)


def file_opened_by_judge(d: Desk) -> None:
    address = ("judging:file", issue(d.judge), d.nomination.reference, d.attachment.pk)
    assert Client().get(reverse(address[0], args=address[1:])).status_code == 200


def close(d: Desk) -> None:
    today = timezone.localdate()
    days = {"judging_until": today - A_DAY, "nominations_close_on": today - 2 * A_DAY}
    AwardYearPage.objects.filter(pk=d.year.pk).update(**days)


def chosen(d: Desk, state: Selected = Selected.WON) -> Selection:
    entry = d.nomination
    close(d)
    return select(entry, d.coordinator, state, "The jury was of one mind.")


def changed(d: Desk) -> None:
    file = d.attachment
    AwardYearPage.objects.filter(pk=d.year.pk).update(
        live=True, nominations_close_on=timezone.localdate()
    )
    detach(Nomination.objects.get(pk=d.nomination.pk), file.pk)


def ineligible(d: Desk) -> None:
    address = reverse("nominations:edit", args=[d.nomination.pk])
    decision = {"state": "ineligible", "reason": "Not of the region.", "employer": ""}
    d.post(d.coordinator, address, **decision, category="")


def erased(d: Desk) -> None:
    assert d.nomination
    with d.later(days=40):
        assert erase_due()


def cycle(d: Desk) -> None:
    """The days of a year are its page's, and change as every page does."""
    later = timezone.localdate() + 90 * A_DAY
    year = edit(d.year, d.who.editor, erase_on=later, owner_group=d.page.owner_group)
    published(year, d.who.editor, d.who.reviewer, d.who.publisher)


AWARDS = {
    "change the cycle": Row("wagtail.publish", cycle, "publisher", YEAR),
    "look at a nominator": Row(
        "awards.open_nominator",
        lambda d: d.browser(d.coordinator).get(reverse("nominations:edit", args=[d.nomination.pk])),
        COORDINATOR,
        NOMINATION,
    ),
    "open a file": Row(
        "awards.open_attachment",
        lambda d: d.browser(d.coordinator).get(reverse("nomination_file", args=[d.attachment.pk])),
        COORDINATOR,
        NOMINATION,
    ),
    "open a file, as judge": Row(
        "awards.open_attachment", file_opened_by_judge, NOBODY, NOMINATION, "Ada Q. Judge"
    ),
    "decide who is judged": Row("awards.decide_eligibility", ineligible, COORDINATOR, NOMINATION),
    "change it, as nominator": Row(
        "awards.nominator_changed", changed, NOBODY, NOMINATION, "one taken away"
    ),
    "withdraw it, as nominator": Row(
        "awards.nominator_withdrew", lambda d: withdraw(d.nomination), NOBODY, NOMINATION
    ),
    "invite a judge": Row("awards.invite_judge", invited, COORDINATOR, YEAR, "Ada Q. Judge"),
    "revoke a judge": Row(
        "awards.revoke_judge",
        lambda d: revoke(invited(d), d.coordinator),
        COORDINATOR,
        YEAR,
        "Ada Q. Judge",
    ),
    "declare a conflict": Row(
        "awards.declare_conflict",
        lambda d: declare(d.judge, d.nomination.reference, "A cousin."),
        NOBODY,
        YEAR,
        f"Ada Q. Judge, {ENTRY}",
    ),
    "declare a conflict, with an account": Row(
        "awards.declare_conflict",
        lambda d: declare(by_account(d), d.nomination.reference, "A cousin."),
        "editor",
        YEAR,
        ENTRY,
    ),
    "finish scoring": Row(
        "awards.finish_scoring", lambda d: judged(d, d.judge), NOBODY, YEAR, ENTRY
    ),
    "choose a winner": Row("awards.select", chosen, COORDINATOR, YEAR, f"{ENTRY}, Won"),
    "decline": Row(
        "awards.select",
        lambda d: chosen(d, Selected.DECLINED),
        COORDINATOR,
        YEAR,
        f"{ENTRY}, Declined",
    ),
    "make a winner's profile": Row(
        "awards.make_profile",
        lambda d: make_profile(chosen(d), d.coordinator),
        COORDINATOR,
        "Harbor Clinic",
        ENTRY,
    ),
    "erase nominations": Row("awards.erase", erased, NOBODY, YEAR, "1 nominators"),
}
