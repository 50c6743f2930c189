"""Themes: put on an input, called otherwise, or merged. What is published follows."""

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from plan.input.models import PublicInput, Theme
from plan.input.moderating.refusals import AlreadySo, IsWithdrawn
from plan.input.moderating.seen import locked
from plan.input.publishing import settle

THEMED, MERGED = "plan.input.theme", "plan.input.theme.merge"


@transaction.atomic
def add_theme(pk: int, theme: Theme, by: User, mark: str = "") -> PublicInput:
    """Raises NotDone."""
    said = locked(pk, mark)
    if said.is_withdrawn:
        raise IsWithdrawn
    if said.themes.filter(pk=theme.pk).exists():
        raise AlreadySo
    said.themes.add(theme)
    said.save(update_fields=["changed_at"])
    log(said, THEMED, user=by, data={"theme": theme.name})
    settle(said)
    return said


@transaction.atomic
def merge_themes(gone: Theme, kept: Theme, by: User) -> int:
    """All that has `gone` has `kept` instead; how many that were."""
    if gone == kept:
        raise AlreadySo
    themed = list(gone.inputs.all())
    for said in themed:
        said.themes.add(kept)
    log(kept, MERGED, user=by, data={"gone": gone.name, "count": len(themed)})
    gone.delete()
    settle_all(themed)
    return len(themed)


def settle_all(themed: list[PublicInput]) -> None:
    for said in themed:
        settle(said)
