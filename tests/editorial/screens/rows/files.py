"""Images and files that another editor uploaded."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.tests.utils import get_test_image_file

from tests.editorial.screens.house import House
from tests.editorial.screens.row import Screen, filled, nothing, pressed, roles, seen
from tests.editorial.screens.rows.editorial import EVERYBODY

USES, LOOKS_AFTER = "editor publisher superuser", "publisher superuser"


def a_picture(house: House, args: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("new.png", get_test_image_file().file.getvalue(), "image/png")


def in_chooser(kind: str, **fields: Any) -> dict[str, Any]:
    return {f"{kind}-chooser-upload-{name}": value for name, value in fields.items()}


def a_paper(house: House, args: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("new.pdf", b"%PDF-1.4", "application/pdf")


def picture(house: House) -> list[int]:
    return [house.image().pk]


def paper(house: House) -> list[int]:
    return [house.file().pk]


def renamed(kind: str) -> Callable[[House, Any], dict[str, Any]]:
    """What the screen of many uploads sends about one."""

    def fields(house: House, args: Any) -> dict[str, Any]:
        given = {"title": "Newer", "description": "A door.", "language": "en"}
        return {f"{kind}-{args[0]}-{name}": value for name, value in given.items()}

    return fields


def of(app: str, model: str, kind: str, about: Callable[[House], list[int]]) -> dict[str, Screen]:
    change = roles(LOOKS_AFTER)
    return {
        f"{app}:index": seen(USES),
        f"{app}:index_results": seen(USES),
        f"{app}:edit": filled(
            LOOKS_AFTER, about, model, title="Newer", description="", is_decorative="on"
        ),
        f"{app}:delete": filled(LOOKS_AFTER, about, model),
        f"{app}:edit_multiple": Screen(
            about=about, does=change, changes=model, fill=renamed(kind), button=True
        ),
        f"{app}:delete_multiple": pressed(LOOKS_AFTER, about, model),
    }


FILES = {
    **of("wagtailimages", "content.PublicImage", "image", picture),
    "wagtailimages:add": filled(
        USES, nothing, "content.PublicImage", title="New", file=a_picture, is_decorative="on"
    ),
    "wagtailimages:add_multiple": filled(
        USES, nothing, "wagtailcore.UploadedFile", **{"files[]": a_picture}
    ),
    "wagtailimages:image_usage": seen(LOOKS_AFTER, picture),
    "wagtailimages:url_generator": seen("", picture),
    "wagtailimages:url_generator_output": seen("", picture),
    "wagtailimages_chooser:choose": seen(EVERYBODY),
    "wagtailimages_chooser:choose_results": seen(EVERYBODY),
    "wagtailimages_chooser:chosen": seen(USES, picture),
    "wagtailimages_chooser:chosen_multiple": seen(EVERYBODY),
    "wagtailimages_chooser:select_format": filled("", picture, "content.PublicImage", sees=USES),
    "wagtailimages_chooser:create": filled(
        USES,
        nothing,
        "content.PublicImage",
        **in_chooser("image", title="New", file=a_picture, is_decorative="on"),
    ),
    **of("wagtaildocs", "content.File", "doc", paper),
    "wagtaildocs:add": filled(USES, nothing, "content.File", title="New", file=a_paper),
    "wagtaildocs:add_multiple": filled(USES, nothing, "content.File", **{"files[]": a_paper}),
    "wagtaildocs:document_usage": seen(LOOKS_AFTER, paper),
    "wagtaildocs_chooser:create": filled(
        USES, nothing, "content.File", **in_chooser("document", title="New", file=a_paper)
    ),
}
"""The choosers list what each person may use; to others, nothing."""
