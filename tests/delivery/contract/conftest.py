from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from pytest_django import Settings
from wagtail.contrib.redirects.models import Redirect

from cms.delivery.short_way import with_short_way
from cms.ledger.models import Identity
from plan.models import PlanPage
from tests.factories import (
    AwardProfilePageFactory,
    AwardsIndexPageFactory,
    AwardYearPageFactory,
    ContentPageFactory,
    ImageFactory,
    StrategyPageFactory,
    WorkgroupFactory,
)
from tests.ledger.fixtures import Ledger

DESCRIPTION = "/api/v1/openapi.json"

SIGNALS = (request_started, request_finished)


@pytest.fixture
def content(plan: PlanPage, ledger: Ledger, settings: Settings) -> list[UUID]:
    """Something of most types, some of it changed, moved and ended; the ids of all documents."""
    settings.API_READS_PER_MINUTE = settings.API_POSTS_PER_MINUTE = 0
    home = plan.get_parent()
    strategies = [StrategyPageFactory(parent=plan, number=number) for number in ("1", "2")]
    strategies[0].workgroup_roles.create(workgroup=WorkgroupFactory(), role="lead")
    strategies[0].save()
    text = [("paragraph", "<p>Plans and strategies.</p>")]
    page = ContentPageFactory(parent=home, slug="page", search_image=ImageFactory(), body=text)
    AwardProfilePageFactory(parent=AwardYearPageFactory(parent=AwardsIndexPageFactory(parent=home)))
    Redirect.add_redirect("/old", page)
    ledger.record()
    page.slug = "moved"
    page.save()
    strategies[1].unpublish()
    ledger.record()
    return list(Identity.objects.values_list("pk", flat=True))


@pytest.fixture
def described(content: list[UUID]) -> Iterator[Any]:
    """The API as it describes itself, asked in this process, both on the short way and the long."""
    for signal in SIGNALS:  # they would close the test's connection, as in Django's own client
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi(DESCRIPTION, with_short_way(WSGIHandler()))
    for signal in SIGNALS:
        signal.connect(close_old_connections)
