from cms.content.models.external_link import ExternalLink, LinkHost, LinkUse
from cms.content.models.files import File
from cms.content.models.images import PublicImage, Rendition
from cms.content.models.pages import PublicPage
from cms.content.models.site_settings import SiteSettings
from cms.content.models.site_translation import SiteTranslation, said_by

__all__ = [
    "ExternalLink",
    "File",
    "LinkHost",
    "LinkUse",
    "PublicImage",
    "PublicPage",
    "Rendition",
    "SiteSettings",
    "SiteTranslation",
    "said_by",
]
