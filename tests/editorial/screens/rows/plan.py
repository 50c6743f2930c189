from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.editorial.screens.house import NEW_TEXT, House
from tests.editorial.screens.row import filled, nothing, seen
from tests.editorial.screens.rows.editorial import EVERYBODY, SEES_DRAFTS

WRITES = "editor publisher superuser"


def a_file(house: House, args: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("new.txt", NEW_TEXT)


def listing(name: str) -> dict[str, Any]:
    """Of the pages of one kind. Where one may be added is listed for each person."""
    return {
        f"{name}:index": seen(SEES_DRAFTS),
        f"{name}:index_results": seen(SEES_DRAFTS),
        f"{name}:choose_parent": seen(EVERYBODY),
    }


PLAN = {
    "plan_import:upload": filled(
        WRITES,
        lambda h: nothing(h.strategy),
        "plan.ImportUpload",
        parent=lambda h, args: h.strategy.get_parent().pk,
        file=a_file,
    ),
    "plan_import:preview": filled(
        "editor", lambda h: [h.upload().pk], "plan.ImportedPage", **{"import": ""}
    ),
    "plan_import:report": seen(WRITES, lambda h: [h.imported().pk]),
    **listing("strategies"),
    **listing("progress"),
    **listing("toolkit-pages"),
    **listing("award-profiles"),
    **listing("award-years"),
}
