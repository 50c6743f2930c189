from tests.editorial.audit.desk import TOMORROW
from tests.editorial.screens.row import filled, nothing, seen
from tests.editorial.screens.rows.editorial import WORK_ON_PAGES

AT = f"{TOMORROW:%Y-%m-%d %H:%M}"
PREPARES = "editor publisher superuser"

RELEASES = {
    "releases:index": seen(f"{WORK_ON_PAGES} superuser"),
    "releases:index_results": seen(f"{WORK_ON_PAGES} superuser"),
    "releases:calendar": seen(f"{WORK_ON_PAGES} superuser"),
    "releases:release": seen(f"{WORK_ON_PAGES} superuser", lambda h: [h.release().pk]),
    "releases:create": filled(PREPARES, nothing, "editorial.Release", name="HEROES day"),
    "releases:add_page": filled(
        PREPARES, lambda h: [h.page.pk], "editorial.ReleaseMember", name="HEROES day"
    ),
    "releases:edit": filled(
        PREPARES, lambda h: [h.release().pk], "editorial.Release", name="HEROES night"
    ),
    "releases:publish": filled("publisher", lambda h: [h.ready().pk], "wagtailcore.Page"),
    "releases:schedule": filled("publisher", lambda h: [h.ready().pk], "editorial.Release", at=AT),
    "releases:unschedule": filled(
        "publisher", lambda h: [h.scheduled_release().pk], "editorial.Release"
    ),
    "releases:roll_back": filled(
        "publisher", lambda h: [h.published_release().pk], "editorial.Release", reason="Too early."
    ),
    "releases:discard": filled(PREPARES, lambda h: [h.release().pk], "editorial.Release"),
    "releases:remove": filled(PREPARES, lambda h: h.member(), "editorial.ReleaseMember"),
}
