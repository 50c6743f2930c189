from cms.content.documents.file_document import FileDocument
from cms.content.documents.image_document import ImageDocument
from cms.content.documents.navigation import NavigationDocument
from cms.content.documents.redirect import RedirectDocument
from cms.content.documents.site import SiteDocument
from cms.content.documents.term import TagCard
from cms.ledger import registry


def register() -> None:
    registry.register(ImageDocument)
    registry.register(FileDocument)
    registry.register(SiteDocument)
    registry.register(NavigationDocument)
    registry.register(RedirectDocument)
    registry.register_card(TagCard)
