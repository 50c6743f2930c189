"""Public documents: what every page type shows, and the documents of images, files and the site."""

from cms.content.documents.blocks import Body, body
from cms.content.documents.called import NAME_LOCALE, called, names
from cms.content.documents.file import File
from cms.content.documents.image import Image
from cms.content.documents.link import Link, TargetDocument, TargetLanguage, TargetUrl, target
from cms.content.documents.page import PageDocument
from cms.content.documents.part import Part
from cms.content.documents.rich_text import RichText
from cms.content.documents.spoken import FALLBACKS, LOCALE, in_further_languages
from cms.content.documents.term import NamedTerm, NamedTermCard, Term, TermCard

__all__ = [
    "FALLBACKS",
    "LOCALE",
    "NAME_LOCALE",
    "Body",
    "File",
    "Image",
    "Link",
    "NamedTerm",
    "NamedTermCard",
    "PageDocument",
    "Part",
    "RichText",
    "TargetDocument",
    "TargetLanguage",
    "TargetUrl",
    "Term",
    "TermCard",
    "body",
    "called",
    "in_further_languages",
    "names",
    "target",
]
