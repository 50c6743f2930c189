"""What is not public, or is not any more, is told by no route, in no form, of no moment."""

import pytest
import time_machine
from django.utils import timezone
from pytest_django import Settings

from cms.ledger import reading, registry
from cms.ledger.canonical import sha256
from cms.ledger.envelope import schema
from cms.ledger.models import Edition
from cms.webhooks.message import about
from home.models import HomePage
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.delivery.nothing_leaked.secrets import MARK, words
from tests.delivery.nothing_leaked.walking import Walk, paths_of_the_past, words_in
from tests.delivery.nothing_leaked.world import HOUR, World
from tests.ledger.fixtures import Ledger

NEVER = (
    "restricted",
    "below",
    "draft",
    "drafted",
    "closedimage",
    "closedfile",
    "draftimage",
    "revision",
)
UNTIL_SEALED = (
    "section",
    "inner",
    "image",
    "file",
    "erased",
    "workgroup",
    "employer",
    "translation",
)


@pytest.fixture
def world(home: HomePage, plan: PlanPage, ledger: Ledger, settings: Settings) -> World:
    settings.API_READS_PER_MINUTE = 0
    world = World(home, plan, ledger, timezone.now())
    world.at(1, "never_public", "public_for_now", "witnesses")
    world.at(2, "other_words", "one_ends")
    return world


def walk(api: Api, world: World) -> Walk:
    every = [words(thing)[part] for thing in (*NEVER, *UNTIL_SEALED) for part in ("title", "text")]
    asked = {"q": every, "path": [*paths_of_the_past(), f"/{MARK}sectionredirect/"]}
    return Walk(api, world.moments, asked)


def told_by_webhooks() -> set[str]:
    editions = Edition.objects.select_related("document")
    return words_in("".join(about(edition).body.decode() for edition in editions))


def fits_the_schemas() -> bool:
    """Whether what is left of the documents that showed something sealed is a document still."""
    told = [change for change in reading.all_changes(0, history=True) if change.body]
    for change in told:
        document = registry.by_type(change.type)
        assert document
        schema(document).model_validate_json(change.body)
        assert change.etag == sha256(change.body)
    return bool(told)


def test_nothing_is_told_that_is_not_public(api: Api, world: World) -> None:
    with time_machine.travel(world.begin + 3 * HOUR, tick=False):
        told = walk(api, world).findings()
    secret = {word for thing in NEVER for word in words(thing).values()}
    assert secret & told.keys() == set()
    for thing in UNTIL_SEALED:
        urls = " ".join(told[words(thing)["title"]])
        assert all(kind in urls for kind in ("as_of=", "history=true")), "it was there to be found"
    assert words("section")["slug"] in told_by_webhooks()
    world.at(4, "all_is_sealed")
    with time_machine.travel(world.begin + 5 * HOUR, tick=False):
        after = walk(api, world)
        assert after.findings() == {}
    assert after.answers > 1_000
    assert told_by_webhooks() == set()
    assert fits_the_schemas()
    assert world.ledger.agrees()
