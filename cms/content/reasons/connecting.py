from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection

from cms.content.models import File, PublicImage, SiteSettings
from cms.content.reasons import (
    bulk,
    collections,
    generic_views,
    importing,
    kept,
    ordering,
    privacy,
    tree,
    uploads,
)
from cms.content.reasons.public import always, holds_public_files, register


def connect() -> None:
    register(SiteSettings, always)
    register(Redirect, always)
    register(PublicImage)
    register(File)
    register(Collection, holds_public_files)
    for asks in (
        generic_views,
        tree,
        bulk,
        ordering,
        privacy,
        uploads,
        importing,
        collections,
        kept,
    ):
        asks.connect()
