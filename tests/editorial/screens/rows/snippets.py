"""What the public sees as soon as it is saved: publishers change it, editors look."""

from collections.abc import Callable
from typing import Any

from awards.models import County, Industry
from tests.editorial.screens.house import House
from tests.editorial.screens.row import Screen, filled, nothing, seen
from tests.editorial.screens.rows.editorial import SEES_DRAFTS
from toolkit.models import Topic

LOOKS = "editor publisher superuser"
CHANGES = "publisher superuser"


def of(model: str, make: Callable[[House], Any], **fields: Any) -> dict[str, Screen]:
    def about(house: House) -> list[str]:
        return [str(make(house).pk)]

    label, app = model, model.lower().replace(".", "_")
    own, choosing = f"wagtailsnippets_{app}", f"wagtailsnippetchoosers_{app}"
    return {
        f"{own}:list": seen(LOOKS),
        f"{own}:list_results": seen(LOOKS),
        f"{own}:add": filled(CHANGES, nothing, label, **fields),
        f"{own}:edit": filled(CHANGES, about, label, **fields),
        f"{own}:copy": filled(CHANGES, about, label, **fields),
        f"{own}:delete": filled(CHANGES, about, label),
        f"{own}:usage": seen(CHANGES, about),
        f"{own}:history": seen(CHANGES, about),
        f"{own}:history_results": seen(CHANGES, about),
        f"{choosing}:choose": seen(SEES_DRAFTS),
        f"{choosing}:choose_results": seen(SEES_DRAFTS),
        f"{choosing}:chosen": seen(SEES_DRAFTS, about),
        f"{choosing}:chosen_multiple": seen(SEES_DRAFTS),
    }


NAMED = {"name": "Another", "slug": "another"}
SNIPPETS = {
    **of("plan.Workgroup", House.workgroup, **NAMED),
    **of("toolkit.Topic", lambda h: Topic.objects.create(name="Pay", slug="pay"), **NAMED),
    **of("awards.Employer", House.employer, **NAMED),
    **of("awards.Industry", lambda h: Industry.objects.create(name="Health", slug="h"), **NAMED),
    **of("awards.County", lambda h: County.objects.create(name="North", slug="n"), **NAMED),
}
