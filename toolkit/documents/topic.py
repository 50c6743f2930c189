from cms.content.documents import NamedTermCard
from toolkit.models import Topic


class TopicCard(NamedTermCard):
    type = "toolkit.topic"
    model = Topic
