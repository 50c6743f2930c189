"""The verbs of the matrix. Apps register theirs in `AppConfig.ready()`, below before above."""

from collections.abc import Callable, Iterable

from cms.editorial.roles.matrix.verb import Verb

Source = Callable[[], Iterable[Verb]]

_sources: list[Source] = []


def register_verbs(*sources: Source) -> None:
    """Each is called whenever somebody looks: what it yields may depend on what there is."""
    _sources.extend(source for source in sources if source not in _sources)


def verbs() -> list[Verb]:
    return [verb for source in _sources for verb in source()]
