"""One of everything that a screen can be about, made when a row asks for it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Collection, Comment, Page

from awards.deciding.choices import Selected
from awards.deciding.profile import make_profile
from awards.deciding.select import select
from awards.models import AwardYearPage, Employer, Nomination, Selection
from cms.content.models import ExternalLink, File, LinkHost
from cms.delivery.keys.create import issue as issue_key
from cms.delivery.models import DeliveryKey, PreviewToken
from cms.delivery.preview.issuing import issue as issue_preview
from cms.delivery.preview.issuing import issue_for_release
from cms.editorial.links.person import Person
from cms.editorial.links.share import share_in_person
from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.tokens import issue as issue_token
from cms.editorial.models import Notification, Release, ReviewLink, ServiceAccount, ServiceToken
from cms.editorial.notifications.choices import Event
from cms.editorial.releases.publish import publish
from cms.editorial.releases.schedule import schedule
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.withdraw import withdraw
from cms.ledger import reading
from cms.webhooks.models import Endpoint
from plan.importing.creating.import_file import import_file
from plan.input.models import PublicInput, Theme
from plan.input.moderating.merge import merge
from plan.input.moderating.seen import mark_of
from plan.models import ImportUpload, Workgroup
from tests.editorial.audit.desk import A_DAY, TOMORROW, Desk
from tests.editorial.drafts import approved, edit, submitted, waived
from tests.factories import ImageFactory
from tests.plan.input.people import said_about

NEW_TEXT = b"4.1 AWARENESS\n\nTell employers.\n"
EXPERT = Person("Rae Expert", "Is it right?", "expert@example.org")


@dataclass
class Staff:
    """Who comes to the screens: the session of each role."""

    sessions: dict[str, str]

    def all(self) -> set[str]:
        return set(self.sessions)


class House(Desk):
    """A desk with a draft on it, and all that else there is in the admin."""

    staff: Staff

    def as_it_was(self) -> Self:
        """Without what was made in it, where that is undone."""
        house = type(self)(self.page, self.who, self.ledger)
        house.staff = self.staff
        return house

    def in_first_stage(self) -> Page:
        return submitted(self.page, self.who.editor)

    def draft_under_review(self) -> list[int]:
        page = self.in_first_stage()
        return [page.pk, page.latest_revision_id]

    def commented(self) -> list[int]:
        page = self.in_first_stage()
        said = {"user": self.who.editor, "text": "Is it enough?", "contentpath": "summary"}
        return [page.pk, Comment.objects.create(page=page, **said).pk]

    def overridden(self) -> Page:
        break_glass(self.page, self.who.second_publisher, "A storm.")
        return self.page

    def withdrawn(self) -> Page:
        page = self.live()
        withdraw(page, self.who.publisher, "Old.")
        return page

    def on_schedule(self) -> list[int]:
        page = self.scheduled()
        return [page.pk, page.latest_revision_id]

    def overdue(self) -> Page:
        edit(self.page, self.who.editor, review_by=timezone.localdate() + A_DAY)
        return self.live()

    def scheduled_release(self) -> Release:
        return schedule(self.ready(), self.who.publisher, TOMORROW)

    def published_release(self) -> Release:
        return publish(self.ready(), self.who.publisher)

    def member(self) -> list[int]:
        release = self.release()
        return [release.pk, release.members.get().pk]

    def review_link(self) -> ReviewLink:
        return share_in_person(self.page, self.who.editor, EXPERT)[0]

    def preview_link(self) -> PreviewToken:
        return issue_preview(self.who.editor, self.page, shared=True)

    def release_preview(self) -> PreviewToken:
        return issue_for_release(self.who.editor, self.release(), shared=True)

    def notification(self) -> Notification:
        return Notification.objects.create(
            recipient=self.who.editor,
            event=Event.SUBMITTED,
            about="1",
            page_id=self.page.pk,
            link="/admin/reports/",
            by_mail=False,
        )

    def external_link(self) -> ExternalLink:
        host = LinkHost.objects.create(name="https://example.org")
        return ExternalLink.objects.create(url="https://example.org/", digest="d", host=host)

    def upload(self) -> ImportUpload:
        return ImportUpload.objects.create(
            parent=self.strategy.get_parent(),
            file_name="new.txt",
            data=NEW_TEXT,
            uploaded_by=self.who.editor,
        )

    def imported(self) -> Page:
        plan = self.strategy.get_parent().specific
        return import_file("new.txt", NEW_TEXT, plan, self.who.editor).pages[0]

    def judged(self) -> Nomination:
        """Judging is over, so that it can be decided."""
        entry, today = self.nomination, timezone.localdate()
        AwardYearPage.objects.filter(pk=self.year.pk).update(
            judging_until=today - A_DAY, nominations_close_on=today - 2 * A_DAY
        )
        return entry

    def winner(self) -> Selection:
        return select(self.judged(), self.coordinator, Selected.WON, "The jury was of one mind.")

    def announced(self) -> AwardYearPage:
        """The profile of its winner is approved, and all above it is public."""
        profile = make_profile(self.winner(), self.coordinator)
        Page.objects.filter(pk__in=profile.get_ancestors().filter(depth__gt=1)).update(live=True)
        words = {"owner_group": self.page.owner_group, "citation": "It trained its own people."}
        draft = edit(profile, self.coordinator, **words)
        waiting = approved(submitted(draft, self.coordinator), self.who.reviewer)
        approved(waived(waiting, self.who.second_publisher), self.who.second_publisher)
        return self.year

    @cached_property
    def said(self) -> PublicInput:
        return said_about(self.strategy, "AAAA2345", "Call now.", email="resident@example.org")

    def other_said(self) -> PublicInput:
        return said_about(self.strategy, "BBBB2345", "Call now.")

    def merged(self) -> PublicInput:
        merge(self.said.pk, self.other_said().pk, self.moderator, mark=mark_of(self.said))
        return self.said

    def theme(self) -> Theme:
        return Theme.objects.create(name="phones")

    def other_theme(self) -> Theme:
        return Theme.objects.create(name="calls")

    def key(self) -> DeliveryKey:
        made = DeliveryKey(name="Site", contact_email="site@example.org")
        issue_key(made, self.who.administrator)
        return made

    def account(self) -> ServiceAccount:
        made = ServiceAccount(name="Robot", contact_email="robot@example.org")
        return save_account(made, sections=[self.page], by=self.who.administrator)

    def token(self) -> ServiceToken:
        return issue_token(self.account(), "Laptop", by=self.who.administrator)[0]

    def endpoint(self) -> Endpoint:
        return Endpoint.objects.create(
            name="Partner",
            url="https://partner.invalid/hook",
            contact_email="hooks@example.org",
            cursor=reading.head(),
        )

    def image(self) -> Any:
        """Uploaded by another editor."""
        root = Collection.get_first_root_node()
        return ImageFactory(uploaded_by_user=self.who.second_editor, collection=root)

    def file(self) -> File:
        return File.objects.create(
            title="Report",
            file=ContentFile(b"%PDF-1.4", name="report.pdf"),
            uploaded_by_user=self.who.second_editor,
            collection=Collection.get_first_root_node(),
        )

    def workgroup(self) -> Workgroup:
        """Of which no page speaks."""
        return Workgroup.objects.create(name="Outreach", slug="outreach")

    def employer(self) -> Employer:
        return Employer.objects.create(name="Brightwater Tools", slug="brightwater-tools")
