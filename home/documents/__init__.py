"""The public documents of the home page, further pages and FAQs: the collection `pages`."""

from cms.ledger import registry
from home.documents.content import ContentDocument
from home.documents.faq import FAQDocument
from home.documents.home import HomeDocument


def register() -> None:
    registry.register(HomeDocument)
    registry.register(ContentDocument)
    registry.register(FAQDocument)
