"""A screen of ours that takes what somebody sends is named here, with its rows of the table.

So a new screen fails until somebody says which row of the log it leaves, or why it leaves none.
Screens that are Wagtail's own log by themselves.
"""

from collections.abc import Iterator
from inspect import isclass
from typing import Any

from django.urls import URLPattern, get_resolver

from tests.editorial.audit.rows import TABLE

OURS = ("cms.", "home.", "plan.", "toolkit.", "awards.")
SCREENS = {
    "award_deciding:announce": ["schedule a release"],
    "award_deciding:entry": ["choose a winner", "decline"],
    "award_deciding:profile": ["make a winner's profile"],
    "award_judging:revoke": ["revoke a judge"],
    "award_judging:year": ["invite a judge"],
    "delivery_keys:add": ["make a key"],
    "delivery_keys:revoke": ["revoke a key"],
    "delivery_keys:rotate": ["rotate a key"],
    "editorial_restore": ["restore"],
    "editorial_review:screen": ["approve", "reject"],
    "freshness:confirm": ["still correct"],
    "input_themes:merge": ["merge themes"],
    "judging:entry": ["declare a conflict", "finish scoring"],
    "judging:file": ["open a file, as judge"],
    "judging:my_entry": ["declare a conflict, with an account"],
    "links:revoke": ["take a review link back"],
    "links:share": ["share a review link"],
    "nomination_file": ["open a file"],
    "nominating:receipt": ["change it, as nominator", "withdraw it, as nominator"],
    "nominations:edit": ["look at a nominator", "decide who is judged"],
    "overriding:break_glass": ["break glass"],
    "overriding:review": ["review afterwards"],
    "plan_import:preview": ["import"],
    "plan_input:receipt": ["correct, as sender", "withdraw, as sender"],
    "preview_links:page": ["share a preview link"],
    "preview_links:release": ["share the preview of a release"],
    "preview_links:revoke": ["revoke preview links"],
    "preview_links:revoke_page": ["revoke preview links"],
    "preview_links:revoke_person": ["revoke preview links"],
    "preview_links:revoke_release": ["revoke previews of a release"],
    "public_input:apart": ["take apart"],
    "public_input:edit": ["accept", "reject input", "redact", "assign", "look at a sender"],
    "public_input:reply": ["reply", "look at a sender to reply"],
    "releases:add_page": ["put a page in"],
    "releases:create": ["begin a release"],
    "releases:discard": ["give a release up"],
    "releases:edit": ["name it otherwise"],
    "releases:publish": ["publish a release"],
    "releases:remove": ["take a page out"],
    "releases:roll_back": ["roll back"],
    "releases:schedule": ["schedule a release"],
    "releases:unschedule": ["take a release off"],
    "review_link:screen": ["answer by a review link"],
    "service_accounts:add": ["make a service account"],
    "service_accounts:edit": ["change a service account"],
    "service_accounts:issue": ["give a token out"],
    "service_accounts:revoke": ["take a token back"],
    "wagtailadmin_collections:set_privacy": ["restrict a collection"],
    "wagtailadmin_pages:revisions_unschedule": ["take off the schedule", "why it was taken off"],
    "webhooks:act": ["test a webhook", "pause a webhook", "replay a webhook"],
}
LEAVE_NONE = {
    "badge:picture": "shows what is public",
    "badge:proof": "leads to what is public",
    "editorial_findings": "shows findings; their reasons come with the form of the page",
    "editorial_notifications:open": "a person's own notifications",
    "editorial_notifications:read": "a person's own notifications",
    "editorial_notifications:read_all": "a person's own notifications",
    "editorial_review:draft": "shows a draft to whoever may edit or review it",
    "editorial_review:reply": "the conversation is kept by itself, with who and when",
    "external_links_again": "asks about an address sooner than the clock would",
    "input_themes:delete": "Wagtail's view, which logs; ours says to the ledger what changed",
    "input_themes:edit": "Wagtail's view, which logs; ours says to the ledger what changed",
    "nominating:nominate": "the nomination is the record; nobody signed in",
    "plan_import:upload": "keeps a file until its preview is left",
    "plan_input:by_document": "leads to the form",
    "plan_input:changed": "shows what came of it",
    "plan_input:give": "the input is the record; nobody signed in",
    "plan_input:prove": "a script",
    "plan_input:script": "a script",
    "preview:draft": "shows what a link opens",
    "preview:enter": "opens what a link opens",
    "preview:release": "shows what a link opens",
    "preview:released": "shows what a link opens",
    "preview_links:look_at_release": "shows drafts to whoever may see them",
    "": "files and robots.txt",
    "reasons_ordering": "the reason is in the row of each page that is moved",
    "site_search": "searches what is public",
}


def screens(patterns: list[Any], space: str = "") -> Iterator[tuple[str, Any]]:
    for each in patterns:
        if isinstance(each, URLPattern):
            yield f"{space}{each.name or ''}", view_of(each.callback)
        else:
            below = f"{space}{each.namespace}:" if each.namespace else space
            yield from screens(each.url_patterns, below)


def view_of(callback: Any) -> Any:
    while not hasattr(callback, "view_class") and hasattr(callback, "__wrapped__"):
        callback = callback.__wrapped__
    return getattr(callback, "view_class", callback)


def takes_something(view: Any) -> bool:
    """A view that is a function may; one that is a class says so."""
    return view.__module__.startswith(OURS) and (not isclass(view) or hasattr(view, "post"))


def test_every_screen_has_its_row_or_says_why_not() -> None:
    found = {name for name, view in screens(get_resolver().url_patterns) if takes_something(view)}
    opening = {"judging:file"}
    routed_by_type = {"wagtailadmin_pages:revisions_unschedule"}
    known = SCREENS.keys() | LEAVE_NONE.keys()
    assert found | opening | routed_by_type == known


def test_the_rows_are_there() -> None:
    named = {row for rows in SCREENS.values() for row in rows}
    assert named - TABLE.keys() == set()
