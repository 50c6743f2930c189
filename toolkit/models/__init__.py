from toolkit.models.index import ToolkitIndexPage
from toolkit.models.resource import Resource
from toolkit.models.toolkit import ToolkitPage, ToolkitTag
from toolkit.models.topic import Topic, TopicTranslation

__all__ = ["Resource", "ToolkitIndexPage", "ToolkitPage", "ToolkitTag", "Topic", "TopicTranslation"]
