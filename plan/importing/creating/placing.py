"""Whether, and by whom, an outline may be put where it was asked for."""

from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.drafting import in_review
from plan import numbering
from plan.importing.errors import ImportRefused
from plan.importing.recognising import StrategyOutline
from plan.models import PlanPage, StrategyPage
from plan.models.moving import DEEPEST_LEVEL, level_below


class NotAllowed(ImportRefused):
    """This person may not do that here."""


class DoesNotFit(ImportRefused):
    """The strategies of the file cannot stand there."""


def require_may_add(user: User, parent: Page) -> None:
    _require_room(parent, levels=1)
    if not (user.is_active and parent.permissions_for_user(user).can_add_subpage()):
        raise NotAllowed(
            f"{user.get_username()} may not add pages below “{parent.title}”. "
            "An administrator can give the role Editor."
        )


def require_may_edit(user: User, page: StrategyPage) -> None:
    if not (user.is_active and page.permissions_for_user(user).can_edit()):
        raise NotAllowed(f"{user.get_username()} may not edit “{page.title}”.")
    if in_review(page):
        raise NotAllowed(f"“{page.title}” is in review: withdraw it from review to update it.")
    lock = page.get_lock()
    if lock and lock.for_user(user):
        raise NotAllowed(f"“{page.title}” is locked: who locked it can unlock it.")


def require_fits(outlines: list[StrategyOutline], parent: PlanPage | StrategyPage) -> None:
    """The numbers start with the parent's, and nothing is nested deeper than a plan goes."""
    number = parent.number if isinstance(parent, StrategyPage) else ""
    for outline in outlines:
        if outline.number and number:
            _require_below(outline.number.value, parent)
    _require_room(parent, _height(outlines))


def _require_room(parent: Page, levels: int) -> None:
    if level_below(parent) + levels - 1 > DEEPEST_LEVEL:
        raise DoesNotFit(
            f"Below “{parent.title}” there is no room for all levels of the file: a plan has "
            f"{DEEPEST_LEVEL}. Import it higher up."
        )


def _require_below(number: str, parent: StrategyPage) -> None:
    prefix, _, last = number.rpartition(".")
    if prefix != parent.number or not last:
        wanted = f"strategy {prefix}" if prefix else "the plan itself"
        raise DoesNotFit(
            f"The file is about {number}, which cannot stand below “{parent.title}”: "
            f"numbers there start with {parent.number}. Import it below {wanted}."
        )


def _height(outlines: list[StrategyOutline]) -> int:
    return 1 + max((_height(each.children) for each in outlines if each.children), default=0)


def proposed_number(parent: PlanPage | StrategyPage) -> str:
    """The next free one, drafts included."""
    number = parent.number if isinstance(parent, StrategyPage) else ""
    siblings = StrategyPage.objects.child_of(parent)
    return numbering.next_free(number, siblings.values_list("number", flat=True))
