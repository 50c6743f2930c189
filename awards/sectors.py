"""Industries and counties by what they are called in a language."""

from awards.models import County, Industry
from cms.content.filters import by_name
from cms.content.models import Called, names_in

Sector = type[Industry] | type[County]


def sectors(kind: Sector, language: str) -> list[tuple[str, Called]]:
    """Slug and name of each, in the order of the names."""
    rows = kind.objects.prefetch_related(*names_in(language))
    return by_name((row.slug, row.called_in(language)) for row in rows)
