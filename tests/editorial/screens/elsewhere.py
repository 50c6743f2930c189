"""Screens of Wagtail's that take something and have no row here, and why."""

from fnmatch import fnmatch

PATHS = "what it does to a page is in the table of publishing paths"
CHANGES_NOTHING = "it shows, looks up or checks, and keeps nothing"
OWN = "a person's own, and nobody else's"
BEFORE = "before signing in"

ELSEWHERE = {
    "": CHANGES_NOTHING,
    "wagtailadmin_api:*": "reads; its actions are in the table of publishing paths",
    "wagtailadmin_pages:*": PATHS,
    "wagtailadmin_explore*": CHANGES_NOTHING,
    "wagtailadmin_error_test": CHANGES_NOTHING,
    "wagtailadmin_choose_page_*": CHANGES_NOTHING,
    "wagtailadmin_tag*": CHANGES_NOTHING,
    "wagtailadmin_sprite": CHANGES_NOTHING,
    "wagtailadmin_javascript_catalog": CHANGES_NOTHING,
    "wagtailadmin_editing_sessions:*": OWN,
    "wagtailadmin_login": BEFORE,
    "wagtailadmin_password_reset*": BEFORE,
    "wagtailadmin_logout": OWN,
    "wagtailadmin_workflows:select_task_type": CHANGES_NOTHING,
    "wagtailadmin_workflows:task_cho*": "a chooser; what it makes is made by `add_task`, too",
    "wagtailsettings:preview_on_edit": CHANGES_NOTHING,
    "wagtailusers_users:copy": "the form of `add`, filled in",
    "wagtailembeds:*": CHANGES_NOTHING,
    "wagtailimages:preview": CHANGES_NOTHING,
    "wagtailimages:*upload*": "what one has uploaded oneself, a moment ago",
    "wagtaildocs:*upload*": "what one has uploaded oneself, a moment ago",
    "simple_translation:submit_snippet_translation": "no snippet of ours is translated",
}


def is_elsewhere(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in ELSEWHERE)
