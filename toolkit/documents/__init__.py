"""The public documents of the toolkit."""

from cms.ledger import registry
from toolkit.documents.index import ToolkitIndexDocument
from toolkit.documents.page import ToolkitPageDocument
from toolkit.documents.topic import TopicCard


def register() -> None:
    registry.register(ToolkitIndexDocument)
    registry.register(ToolkitPageDocument)
    registry.register_card(TopicCard)
