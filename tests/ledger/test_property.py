"""Whatever is done to a site, in any order: the ledger says what the content says, and keeps it."""

from datetime import datetime
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import invariant, run_state_machine_as_test
from wagtail.models import Page

from cms.editorial.models import Withdrawal
from cms.ledger import reading
from cms.ledger.canonical import sha256
from cms.ledger.choices import Event
from cms.ledger.keys import PAGE
from cms.ledger.models import Current, Edition, Identity, Mark, Searchable
from cms.ledger.reading import Listing
from cms.ledger.recorder import record
from cms.ledger.recorder.turn import Nesting
from cms.ledger.verifying import verify
from tests.ledger.fixtures import Ledger
from tests.ledger.operations import Operations
from tests.ledger.world import World

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


class Site(Operations):
    """Acts inside a transaction that is taken back at the end of each example."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world
        self._transaction = transaction.atomic()
        self._transaction.__enter__()
        Nesting.allowed_depth += 1
        self.seen: dict[int, str] = {}
        self.listed: list[tuple[datetime, list[UUID]]] = []
        world.begin()

    def teardown(self) -> None:
        Nesting.allowed_depth -= 1
        transaction.set_rollback(True)
        self._transaction.__exit__(None, None, None)

    @invariant()
    def the_ledger_says_what_the_content_says(self) -> None:
        record()
        assert not Mark.objects.exists()
        report = verify()
        assert report.well, report
        self.exactly_the_public_pages_are_there()
        self.nothing_private_is_named()
        self.what_is_withdrawn_says_so_and_is_not_found()
        self.what_was_written_stays()
        self.the_newest_editions_are_the_current_documents()
        self.the_past_is_what_it_was()

    def exactly_the_public_pages_are_there(self) -> None:
        below = self.world.below(inclusive=True)
        public = set(below.live().public().values_list("pk", flat=True))
        there = Current.objects.filter(label=PAGE).values_list("object_id", flat=True)
        assert set(there) == public

    def nothing_private_is_named(self) -> None:
        bodies = b"".join(
            bytes(body) for body in Current.objects.values_list("edition__body", flat=True)
        )
        there = Current.objects.filter(label=PAGE).values("object_id")
        titles = Page.objects.filter(pk__in=there).values_list("title", flat=True)
        for page in self.world.below().exclude(pk__in=there):
            assert page.title in titles or page.title.encode() not in bodies
        for identity in Identity.objects.exclude(seal=""):
            assert not Current.objects.filter(document=identity).exists()

    def what_is_withdrawn_says_so_and_is_not_found(self) -> None:
        rows = Current.objects.filter(label=PAGE)
        marked = set(rows.filter(edition__withdrawn=True).values_list("object_id", flat=True))
        withdrawn = set(Withdrawal.objects.values_list("page_id", flat=True))
        assert marked == withdrawn & set(rows.values_list("object_id", flat=True))
        assert not Page.objects.filter(pk__in=withdrawn, live=False).exists()
        found = Searchable.objects.filter(document__label=PAGE)
        there = set(found.values_list("document__object_id", flat=True))
        assert there == set(rows.values_list("object_id", flat=True)) - withdrawn

    def what_was_written_stays(self) -> None:
        rows = list(Edition.objects.order_by("seq"))
        assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
        times = [row.occurred_at for row in rows]
        assert times == sorted(times)
        now = {row.seq: sha256(bytes(row.body)) for row in rows}
        assert self.seen.items() <= now.items()
        assert all(row.etag == now[row.seq] for row in rows if row.body)
        self.seen = now

    def the_newest_editions_are_the_current_documents(self) -> None:
        """What a mirror has that follows the ledger."""
        newest = {row.document_id: row for row in Edition.objects.order_by("seq")}
        public = {pk for pk, row in newest.items() if not Event(row.event).is_ending}
        assert public == set(Current.objects.values_list("pk", flat=True))
        unfinished = Edition.objects.filter(superseded_at=None).values_list("document", flat=True)
        assert set(unfinished) == newest.keys()

    def the_past_is_what_it_was(self) -> None:
        """One moment of it for each step; but for what has been sealed since."""
        newest = Edition.objects.latest("seq").occurred_at
        self.listed.append((newest, ids(reading.NOW)))
        moment, then = self.listed[len(self.listed) // 2]
        sealed = set(Identity.objects.exclude(seal="").values_list("pk", flat=True))
        assert ids(reading.at(moment)) == [each for each in then if each not in sealed]


def ids(time: reading.Now) -> list[UUID]:
    listing = time.listing(Listing("pages", sort="title", descending=True))
    return [listed.document.id for listed in listing.page(500)]


def explore(examples: int, phases: set[Phase]) -> None:
    world = World()
    run_state_machine_as_test(
        lambda: Site(world),
        settings=settings(
            max_examples=examples,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
            phases=phases,
        ),
    )


def test_the_ledger_follows_the_content(ledger: Ledger) -> None:
    """A failure is printed as it was found: shrinking it takes minutes."""
    explore(examples=12, phases={Phase.explicit, Phase.reuse, Phase.generate})


@pytest.mark.soak
def test_the_ledger_follows_the_content_for_long(ledger: Ledger) -> None:
    explore(examples=300, phases=set(Phase) - {Phase.explain})
