from cms.content.models.external_link import ExternalLink, LinkHost, LinkUse
from cms.content.models.files import File
from cms.content.models.images import PublicImage, Rendition
from cms.content.models.named_in_languages import (
    Called,
    NamedInLanguages,
    NameTranslation,
    names_in,
    names_of,
    names_panel,
    one_name_each,
)
from cms.content.models.pages import PublicPage
from cms.content.models.site_settings import SiteSettings
from cms.content.models.site_translation import SiteTranslation, said_by

__all__ = [
    "Called",
    "ExternalLink",
    "File",
    "LinkHost",
    "LinkUse",
    "NameTranslation",
    "NamedInLanguages",
    "PublicImage",
    "PublicPage",
    "Rendition",
    "SiteSettings",
    "SiteTranslation",
    "names_in",
    "names_of",
    "names_panel",
    "one_name_each",
    "said_by",
]
