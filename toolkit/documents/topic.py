from cms.content.documents import TermCard
from toolkit.models import Topic


class TopicCard(TermCard):
    type = "toolkit.topic"
    model = Topic
