"""What the delivery API adds to the table of who may do what."""

from collections.abc import Iterator

from cms.delivery.preview.admin.access import MANAGES_PEOPLE
from cms.editorial.roles.matrix.verb import Verb, permitted

CONNECTIONS = "Connections to other systems"


def verbs() -> Iterator[Verb]:
    yield permitted(CONNECTIONS, "Look after keys of the API", "delivery.change_deliverykey")
    yield permitted(CONNECTIONS, "Take back preview links of others", MANAGES_PEOPLE)
