"""Review, freshness, findings and what a person is told."""

from tests.editorial.screens.row import filled, nothing, pressed, seen

WORK_ON_PAGES = "editor reviewer other_reviewer committee coordinator publisher administrator"
EVERYBODY = f"{WORK_ON_PAGES} moderator superuser"
SEES_DRAFTS = f"{WORK_ON_PAGES} superuser"
"""Whoever is shown the tree of pages reads drafts, and takes part in their conversation."""

EDITORIAL = {
    "biography": seen(SEES_DRAFTS, lambda h: [h.page.pk]),
    "editorial_findings": seen(f"{WORK_ON_PAGES} superuser", lambda h: [h.page.pk]),
    "editorial_review:screen": filled(
        "reviewer",
        lambda h: [h.in_first_stage().pk],
        "editorial.Decision",
        sees=SEES_DRAFTS,
        action="approve",
    ),
    "editorial_review:draft": seen(SEES_DRAFTS, lambda h: h.draft_under_review()),
    "editorial_review:reply": pressed(
        SEES_DRAFTS, lambda h: h.commented(), "wagtailcore.CommentReply", text="It is."
    ),
    "overriding:break_glass": filled(
        "publisher", lambda h: [h.page.pk], "wagtailcore.Page", reason="A storm."
    ),
    "overriding:review": filled(
        "reviewer publisher",
        lambda h: [h.overridden().pk],
        "editorial.Decision",
        sees="editor reviewer publisher superuser",
    ),
    "editorial_restore": filled(
        "publisher", lambda h: [h.withdrawn().pk], "editorial.Decision", reason="Still right."
    ),
    "wagtailadmin_pages:revisions_unschedule": filled(
        "publisher", lambda h: h.on_schedule(), "wagtailcore.Revision", reason="Not yet."
    ),
    "freshness:report": seen(f"{WORK_ON_PAGES} superuser"),
    "freshness:report_results": seen(f"{WORK_ON_PAGES} superuser"),
    "freshness:confirm": filled(
        "editor reviewer publisher superuser", lambda h: [h.overdue().pk], "editorial.Confirmation"
    ),
    "content_health": seen(f"{WORK_ON_PAGES} superuser"),
    "content_health_results": seen(f"{WORK_ON_PAGES} superuser"),
    "external_links": seen(SEES_DRAFTS),
    "external_links_results": seen(SEES_DRAFTS),
    "external_links_again": pressed(
        "editor publisher superuser", lambda h: [h.external_link().pk], "content.ExternalLink"
    ),
    "editorial_notifications:list": seen(EVERYBODY),
    "editorial_notifications:open": pressed(
        "editor", lambda h: [h.notification().pk], "editorial.Notification"
    ),
    "editorial_notifications:read": pressed(
        "editor", lambda h: [h.notification().pk], "editorial.Notification"
    ),
    "editorial_notifications:read_all": pressed(
        "editor", lambda h: nothing(h.notification()), "editorial.Notification"
    ),
    "role_matrix": seen("publisher administrator superuser"),
}
