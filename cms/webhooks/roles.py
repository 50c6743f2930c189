"""What webhooks add to the table of who may do what."""

from collections.abc import Iterator

from cms.editorial.roles.matrix.verb import Verb, permitted

CONNECTIONS = "Connections to other systems"


def verbs() -> Iterator[Verb]:
    yield permitted(CONNECTIONS, "Look after webhooks", "webhooks.change_endpoint")
