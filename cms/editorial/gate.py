"""What an abstract page class takes from the editorial rules: nothing goes live unapproved.

Three rings. The permission tester keeps every admin view, bulk action and API from trying;
`publish` verifies the stored facts again, whoever calls it; `save` refuses to write a page as live
for anybody who did not come through `publish`.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group, User
from django.db import transaction
from wagtail.models import Page, Revision, Workflow

from cms.editorial import doorway
from cms.editorial.checks.finding import Finding
from cms.editorial.overrides import open_override
from cms.editorial.page_form import GatedPageForm
from cms.editorial.permissions import GatedPagePermissionTester
from cms.editorial.refusals import Ungated
from cms.editorial.roles.names import REVIEW
from cms.editorial.sameness import BOOKKEEPING
from cms.editorial.workflow_of import workflow_of

if TYPE_CHECKING:
    from wagtail.models import Page as PageBelow
else:
    PageBelow = object


class GatedPage(PageBelow):
    """A mixin for page classes, before `Page`; it has no fields.

    Deviations from Wagtail: nobody has permission to publish, superusers included; `publish` wants
    an approved review instead; a new page, copy or alias is never live, and saving a live page
    directly raises `Ungated`; a text in review cannot be changed, and one that was decided on is
    never overwritten in place.
    """

    base_form_class = GatedPageForm
    own_review = ""
    """The name of the workflow for pages of this kind, where a section has none of its own."""
    offered_reasons: Mapping[str, str] = {}
    """Not stored: why warnings of the checks may stay, given with the next `save_revision`."""
    answers_by: Sequence[str] = ("owner_group",)
    """The relations that `responsible_group` and `supporting_groups` read, for many at once."""
    found_at_submission: Sequence[Finding] | None = None
    """Not stored: what kept the form from being submitted, for the panel beside it."""

    def responsible_group(self) -> Group | None:
        """Who approves it in the first stage: its owner, else the owner of the page above."""
        if self.owner_group:
            return self.owner_group
        parent = self.get_parent()
        specific = parent and parent.specific
        return specific.responsible_group() if isinstance(specific, GatedPage) else None

    def supporting_groups(self) -> list[Group]:
        """Whose consent a stage of review may ask for, beside the approval of those who answer."""
        return []

    def points_to_confirm(self) -> dict[str, str]:
        """What somebody outside agrees to beside the text, each for itself: sentences by key."""
        return {}

    def get_workflow(self) -> Workflow | None:
        return self.workflow_under(workflow_of(self))

    def workflow_under(self, governing: Workflow | None) -> Workflow | None:
        """That of the section; where it is everybody's, the one for pages of this kind."""
        if not self.own_review or governing is None or governing.name != REVIEW:
            return governing
        return Workflow.objects.filter(name=self.own_review, active=True).first() or governing

    @property
    def status_string(self) -> str:
        stock = str(super().status_string)
        return f"{stock}, not reviewed" if self.live and open_override(self) else stock

    def permissions_for_user(self, user: User) -> GatedPagePermissionTester:
        return GatedPagePermissionTester(user, self)

    def publish(self, revision: Revision, user: User | None = None, **kwargs: Any) -> None:
        from cms.editorial.publication import publish

        publish(self, revision, user=user, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        _refuse_ungated(self, kwargs.get("update_fields"))
        super().save(*args, **kwargs)

    @transaction.atomic
    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        from cms.editorial.drafting import save_revision

        return save_revision(self, super().save_revision, *args, **kwargs)

    def copy(self, *args: Any, **kwargs: Any) -> Page:
        return super().copy(*args, **kwargs | {"keep_live": False})


def _refuse_ungated(page: Any, update_fields: list[str] | None) -> None:
    is_historical = page.__module__ == "__fake__"
    if is_historical or not page.live or doorway.is_open(page.pk):
        return
    if page._state.adding:
        _keep_as_draft(page)
    elif page.alias_of_id and doorway.is_open(page.alias_of_id):
        _follow_source(page)
    elif update_fields is None or not BOOKKEEPING.issuperset(update_fields):
        raise Ungated(f"“{page}” was to be saved as live: save a revision and submit it.")


def _follow_source(alias: Any) -> None:
    """An alias shows what its source shows, once it is live; the source cannot make it live."""
    if Page.objects.filter(pk=alias.pk, live=True).exists():
        doorway.admit(alias.pk)
    else:
        _keep_as_draft(alias)


def _keep_as_draft(page: Any) -> None:
    page.live = False
    page.has_unpublished_changes = True
