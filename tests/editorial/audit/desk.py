"""What the verbs of the table are done with, and what is expected of a row."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from functools import cached_property
from typing import Any, NamedTuple

import time_machine
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from wagtail.log_actions import LogContext
from wagtail.models import Page, Site

from awards.models import AwardsIndexPage, AwardYearPage, Judge, Nomination, NominationAttachment
from awards.nominating.files.adding import add_file
from cms.editorial.models import Release
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from cms.editorial.roles.names import Role
from home.models import ContentPage
from plan.models import PlanPage, StrategyPage
from tests.awards.nominating.conftest import nominated
from tests.awards.nominating.files import PDF
from tests.editorial.drafts import approved, edit, published, submitted
from tests.editorial.people import People, person
from tests.ledger.fixtures import Ledger

A_DAY = timedelta(days=1)
TOMORROW = timezone.now() + A_DAY
NOBODY = ""
"""The system, or somebody without an account."""


class Desk:
    def __init__(self, page: ContentPage, who: People, ledger: Ledger) -> None:
        self.page, self.who, self.ledger = page, who, ledger

    def browser(self, user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    def post(self, user: User, address: str, **data: Any) -> Any:
        """As a person does; a form that is refused comes back with 200."""
        answer = self.browser(user).post(address, data)
        assert answer.status_code in (200, 302), answer.status_code
        return answer

    def as_administrator(self) -> AbstractContextManager[Any]:
        """What a form of Wagtail's does for its user."""
        return LogContext(user=self.who.administrator)

    @staticmethod
    def later(days: int = 2) -> AbstractContextManager[Any]:
        return time_machine.travel(timezone.now() + days * A_DAY, tick=False)

    def live(self) -> Page:
        return published(self.page, self.who.editor, self.who.reviewer, self.who.publisher)

    def scheduled(self) -> Page:
        return self.scheduled_again(self.page)

    def scheduled_again(self, page: Page) -> Page:
        page = edit(page, self.who.editor, go_live_at=TOMORROW, summary="Newer.")
        return published(page, self.who.editor, self.who.reviewer, self.who.publisher)

    def in_second_stage(self) -> Page:
        return approved(submitted(self.page, self.who.editor), self.who.reviewer)

    def release(self) -> Release:
        """With the draft of the page."""
        made = create(self.who.editor, "HEROES day")
        add(made, self.page, self.who.editor)
        return made

    def ready(self) -> Release:
        """Nothing is in its way: the page above is public, too."""
        made = self.release()
        self.live()
        self.open_home()
        return made

    def open_home(self) -> Page:
        home = self.home.specific
        home.owner_group = self.page.owner_group
        home.save_revision(user=self.who.second_editor)
        return published(home, self.who.second_editor, self.who.reviewer, self.who.publisher)

    @cached_property
    def moderator(self) -> User:
        return person("moderator", Role.MODERATOR)

    @cached_property
    def coordinator(self) -> User:
        return person("coordinator", Role.AWARDS_COORDINATOR, Role.EDITOR)

    @property
    def home(self) -> Page:
        return Site.objects.get(is_default_site=True).root_page

    @cached_property
    def strategy(self) -> StrategyPage:
        plan = self.home.add_child(instance=PlanPage(title="The plan", slug="plan"))
        strategy = StrategyPage(number="4", short_name="Pay", statement="Pay.", input_open=True)
        return plan.add_child(instance=strategy)

    @cached_property
    def year(self) -> AwardYearPage:
        """It is judged now."""
        today = timezone.localdate()
        index = self.home.add_child(instance=AwardsIndexPage(title="Awards", slug="awards"))
        year = AwardYearPage(
            title="The year",
            slug="year",
            year=today.year,
            nominations_open_on=today - 20 * A_DAY,
            nominations_close_on=today - A_DAY,
            judging_until=today + A_DAY,
            confirmation_until=today + 10 * A_DAY,
            announced_at=timezone.now() + 20 * A_DAY,
            erase_on=today + 30 * A_DAY,
        )
        index.add_child(instance=year)
        year.categories.create(name="Small employers")
        year.criteria.create(name="Reach", asks="Who took part?", weight=100)
        year.save()
        return year

    @cached_property
    def nomination(self) -> Nomination:
        return nominated(self.year, "Harbor Clinic", sent_at=timezone.now())

    @cached_property
    def attachment(self) -> NominationAttachment:
        return add_file(self.nomination, "report.pdf", PDF)

    @cached_property
    def judge(self) -> Judge:
        """Without an account."""
        return Judge.objects.create(
            year=self.year, name="Ada Q. Judge", email="judge@example.org", expires_at=TOMORROW
        )


OF_THE_PUBLIC = (
    "resident@",
    "A resident",
    "colleague@",
    "A colleague",
    "judge@",
    "Ada Q.",
    "expert@",
    "Rae Expert",
    "555 0100",
)
"""What no row may hold: names, addresses and words of senders, nominators, judges without an
account, and those who got a link."""


class Row(NamedTuple):
    """The action that an entry bears, what leaves it, whose and about what it is, and what it says
    to whoever reads it: its reason, where there is one."""

    action: str
    act: Callable[[Desk], object]
    by: str = NOBODY
    about: str = "Article"
    says: str = ""
