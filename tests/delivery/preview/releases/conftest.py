import pytest
from django.contrib.auth.models import User
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.issuing import issue_for_release
from cms.delivery.preview.rehearsals import rehearsals
from cms.editorial.models import Release, ReleaseMember
from plan.models import PlanPage, StrategyPage
from tests.factories import ContentPageFactory, StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

NEW = "Said for the first time on HEROES day"
CHANGED = "Said otherwise from HEROES day on"
LATER = "Typed after the text was approved"


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    rehearsals.clear()


@layer
def old(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    page = StrategyPageFactory(parent=plan, number="4", statement="Said in public")
    ledger.record()
    return page


@layer
def new(plan: PlanPage, old: StrategyPage) -> StrategyPage:
    """A draft that was never public."""
    return StrategyPageFactory(parent=plan, number="5", statement=NEW, draft=True)


@layer
def ending(home: Page, ledger: Ledger) -> Page:
    page = ContentPageFactory(parent=home, title="Leaving", slug="leaving")
    ledger.record()
    return page


@layer
def release(old: StrategyPage, new: StrategyPage, ending: Page, editor: User) -> Release:
    """A public page with another text, which links to a new one; and a page that ends."""
    made = Release.objects.create(name="HEROES day", created_by=editor)
    link = f'<p><a linktype="page" id="{new.pk}">See the new one</a></p>'
    old.statement, old.body = CHANGED, [("paragraph", link)]
    pinned = old.save_revision()
    old.statement = LATER
    old.save_revision()
    members = ReleaseMember.objects
    members.create(release=made, page=old, title="4", revision=pinned)
    members.create(release=made, page=new, title="5", revision=new.save_revision())
    members.create(release=made, page=ending, title="Leaving", ends=True, is_open=False)
    return made


@pytest.fixture
def token(release: Release, editor: User) -> PreviewToken:
    return issue_for_release(editor, release)
