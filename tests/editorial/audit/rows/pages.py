"""Drafts, decisions, publication, the clock, and what a publisher does to the public tree."""

from django.urls import reverse
from wagtail.models import Collection, Page

from cms.editorial.freshness.confirm import confirm
from cms.editorial.schedule import run_due
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.cancel import cancel
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.restore import restore
from cms.editorial.verbs.review_afterwards import review_afterwards
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from cms.editorial.verbs.unpublish import unpublish
from cms.editorial.verbs.withdraw import withdraw
from home.models import ContentPage
from plan.importing.creating.import_file import import_file
from tests.editorial.audit.desk import NOBODY, TOMORROW, Desk, Row
from tests.editorial.drafts import edit, submitted
from tests.editorial.test_waivers import DEEP, keys
from tests.reasons import REASON


def waived(d: Desk) -> None:
    doubtful = edit(d.page, d.who.editor, body=DEEP)
    submit(doubtful, d.who.editor, None, {keys(doubtful)[0]: "No level between."})


def overridden(d: Desk) -> Page:
    break_glass(d.page, d.who.publisher, "A storm.")
    return d.page


def restored(d: Desk) -> None:
    withdraw(page := d.live(), d.who.publisher, "Old.")
    restore(page, d.who.publisher, "Still right.")


def restricted(d: Desk) -> None:
    address = f"/admin/pages/{d.live().pk}/privacy/"
    d.post(d.who.publisher, address, restriction_type="login", password="", groups=[], **REASON)


def restricted_files(d: Desk) -> None:
    place = Collection.get_first_root_node().add_child(name="Article pictures")
    address = f"/admin/collections/{place.pk}/privacy/"
    d.post(d.who.publisher, address, restriction_type="login")


def due(d: Desk) -> None:
    d.scheduled()
    with d.later():
        run_due()


def unscheduled(d: Desk) -> None:
    page = d.scheduled()
    keys = [page.pk, page.latest_revision_id]
    address = reverse("wagtailadmin_pages:revisions_unschedule", args=keys)
    assert 'name="reason"' in d.browser(d.who.publisher).get(address).text
    assert "Say why." in d.post(d.who.publisher, address, reason=" ").text
    d.post(d.who.publisher, address, reason="Not yet.")


def withdrawn_while_scheduled(d: Desk) -> None:
    d.live()
    withdraw(d.scheduled_again(d.page), d.who.publisher, "Old.")


def unpublished_while_scheduled(d: Desk) -> None:
    d.live()
    unpublish(d.scheduled_again(d.page), d.who.publisher, "Old.")


def expired(d: Desk) -> None:
    edit(d.page, d.who.editor, expire_at=TOMORROW)
    d.live()
    with d.later():
        run_due()


def imported(d: Desk) -> None:
    plan = d.strategy.get_parent().specific
    import_file("awareness.txt", b"4.1 AWARENESS\n\nTell employers.\n", plan, d.who.editor)


def moved(d: Desk) -> None:
    page, section = d.live(), ContentPage(title="Section", slug="section", live=False)
    d.home.add_child(instance=section)
    d.post(d.who.publisher, f"/admin/pages/{page.pk}/move/{section.pk}/confirm/", **REASON)


PAGES = {
    "draft": Row(
        "wagtail.edit", lambda d: d.page.save_revision(user=d.who.editor, log_action=True), "editor"
    ),
    "submit": Row("wagtail.workflow.start", lambda d: submitted(d.page, d.who.editor), "editor"),
    "give a reason for a warning": Row(
        "editorial.waiver", waived, "editor", says="No level between."
    ),
    "approve": Row(
        "wagtail.workflow.approve", Desk.in_second_stage, "industry-reviewer", says="Workgroup"
    ),
    "reject": Row(
        "wagtail.workflow.reject",
        lambda d: reject(open_stage(submitted(d.page, d.who.editor)), d.who.reviewer, "No."),
        "industry-reviewer",
        says="No.",
    ),
    "submit again": Row(
        "wagtail.workflow.resume",
        lambda d: (
            reject(open_stage(submitted(d.page, d.who.editor)), d.who.reviewer, "No."),
            submitted(edit(d.page, d.who.editor, summary="Shorter."), d.who.editor),
        ),
        "editor",
    ),
    "take out of review": Row(
        "wagtail.workflow.cancel",
        lambda d: cancel(submitted(d.page, d.who.editor), d.who.editor),
        "editor",
    ),
    "publish": Row("wagtail.publish", Desk.live, "publisher"),
    "break glass": Row("editorial.override", overridden, "publisher", says="A storm."),
    "review afterwards": Row(
        "editorial.review_afterwards",
        lambda d: review_afterwards(overridden(d), d.who.reviewer, "It is right."),
        "industry-reviewer",
        says="It is right.",
    ),
    "still correct": Row("editorial.confirm", lambda d: confirm(d.live(), d.who.editor), "editor"),
    "schedule": Row("wagtail.publish.schedule", Desk.scheduled, "publisher"),
    "choose the time with the approval": Row(
        "wagtail.publish.schedule",
        lambda d: approve(open_stage(d.in_second_stage()), d.who.publisher, "", TOMORROW),
        "publisher",
    ),
    "the clock publishes": Row("wagtail.publish.scheduled", due, NOBODY),
    "take off the schedule": Row("wagtail.schedule.cancel", unscheduled, "publisher"),
    "why it was taken off": Row("editorial.reason", unscheduled, "publisher", says="Not yet."),
    "withdraw what is scheduled": Row(
        "wagtail.schedule.cancel", withdrawn_while_scheduled, "publisher"
    ),
    "unpublish what is scheduled": Row(
        "wagtail.schedule.cancel", unpublished_while_scheduled, "publisher"
    ),
    "the clock takes down": Row("wagtail.unpublish.scheduled", expired, NOBODY),
    "unpublish": Row(
        "wagtail.unpublish", lambda d: unpublish(d.live(), d.who.publisher, "Old."), "publisher"
    ),
    "why it was unpublished": Row(
        "editorial.reason",
        lambda d: unpublish(d.live(), d.who.publisher, "Old."),
        "publisher",
        says="Old.",
    ),
    "withdraw": Row(
        "editorial.withdraw",
        lambda d: withdraw(d.live(), d.who.publisher, "Old."),
        "publisher",
        says="Old.",
    ),
    "restore": Row("editorial.restore", restored, "publisher", says="Still right."),
    "restrict": Row(
        "wagtail.view_restriction.create", restricted, "publisher", says=REASON["reason"]
    ),
    "restrict a collection": Row("wagtail.view_restriction.create", restricted_files, "publisher"),
    "move": Row("wagtail.move", moved, "publisher", says=REASON["reason"]),
    "lock": Row(
        "wagtail.lock",
        lambda d: d.post(d.who.editor, f"/admin/pages/{d.page.pk}/lock/"),
        "editor",
    ),
    "delete": Row(
        "wagtail.delete",
        lambda d: d.post(d.who.publisher, f"/admin/pages/{d.live().pk}/delete/", **REASON),
        "publisher",
        says=REASON["reason"],
    ),
    "import": Row("plan.import", imported, "editor", "The plan", "awareness.txt"),
}
