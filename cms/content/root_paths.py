"""Where sites begin, as Wagtail keeps it: from that every address on the site is made.

Deviation from Wagtail, which keeps it for an hour under one key and empties that when a site or its
front page is saved. Between the save and its commit, which here is a whole request, whoever asks
puts back what is public no more, and pages have old addresses, or none, for that hour.

Here each kept answer bears the mark that stood there before it was read. Whatever changes a site
changes the mark at once and again at its commit, so that an answer that was read too early bears a
mark of the past; until then the transaction itself reads for itself, and keeps nothing. What nobody
told (another process without a shared cache) is over within a minute.
"""

from dataclasses import dataclass
from uuid import uuid4

from django.core.cache import cache
from django.db import connection, transaction
from wagtail.models import Page, Site
from wagtail.models.sites import SiteRootPath

MARK, KEPT = "root-paths.mark", "root-paths.kept"
LONGEST = 60
"""Seconds."""

Paths = list[SiteRootPath]


@dataclass(eq=False)
class Change:
    """Of this transaction, on the list of what follows its commit; a rollback takes it off."""

    paths: Paths | None = None
    """As only this transaction sees them."""

    def __call__(self) -> None:
        _remark()


def connect() -> None:
    Site.get_site_root_paths = staticmethod(root_paths)
    Site.clear_site_root_paths_cache = staticmethod(changed)


def root_paths() -> Paths:
    """The most specific first, as Wagtail wants them."""
    if change := _last_change_here():
        change.paths = change.paths or _read()
        return list(change.paths)
    known = cache.get_many([MARK, KEPT])
    mark = known.get(MARK) or cache.get_or_set(MARK, _new_mark, timeout=None)
    kept_under, kept = known.get(KEPT) or ("", [])
    if kept_under == mark:
        return list(kept)
    paths = _read()
    if paths:
        cache.set(KEPT, (mark, paths), LONGEST)
    return paths


def changed() -> None:
    _remark()
    if connection.in_atomic_block:
        transaction.on_commit(Change())


def _last_change_here() -> Change | None:
    followers = (after[1] for after in reversed(connection.run_on_commit))
    return next((each for each in followers if isinstance(each, Change)), None)


def _remark() -> None:
    cache.set(MARK, _new_mark(), timeout=None)


def _new_mark() -> str:
    return uuid4().hex


def _read() -> Paths:
    sites = list(
        Site.objects.select_related("root_page").order_by(
            "-root_page__url_path", "-is_default_site", "hostname"
        )
    )
    keys = {site.root_page.translation_key for site in sites}
    fronts = list(Page.objects.filter(translation_key__in=keys).select_related("locale"))
    return [
        SiteRootPath(site.pk, front.url_path, site.root_url, front.locale.language_code)
        for site in sites
        for front in fronts
        if front.translation_key == site.root_page.translation_key
    ]
