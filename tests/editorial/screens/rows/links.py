"""Links that open a text to people without an account."""

from tests.editorial.screens.row import filled, pressed, seen

MAY_SEE_DRAFTS = "editor publisher superuser"

LINKS = {
    "links:share": filled(
        MAY_SEE_DRAFTS,
        lambda h: [h.page.pk],
        "editorial.ReviewLink",
        name="Rae Expert",
        email="expert@example.org",
        purpose="Is it right?",
    ),
    "links:revoke": pressed(MAY_SEE_DRAFTS, lambda h: [h.review_link().pk], "editorial.ReviewLink"),
    "preview_links:all": seen("administrator superuser"),
    "preview_links:page": filled(MAY_SEE_DRAFTS, lambda h: [h.page.pk], "delivery.PreviewToken"),
    "preview_links:revoke_page": pressed(
        MAY_SEE_DRAFTS, lambda h: [h.preview_link().page_id], "delivery.PreviewToken"
    ),
    "preview_links:release": filled(
        MAY_SEE_DRAFTS, lambda h: [h.release().pk], "delivery.PreviewToken"
    ),
    "preview_links:look_at_release": seen(MAY_SEE_DRAFTS, lambda h: [h.release().pk]),
    "preview_links:revoke_release": pressed(
        MAY_SEE_DRAFTS, lambda h: [h.release_preview().release_id], "delivery.PreviewToken"
    ),
    "preview_links:revoke_person": pressed(
        "administrator superuser",
        lambda h: [h.preview_link().issued_by_id],
        "delivery.PreviewToken",
    ),
    "preview_links:revoke": pressed(
        f"{MAY_SEE_DRAFTS} administrator", lambda h: [h.preview_link().pk], "delivery.PreviewToken"
    ),
}
