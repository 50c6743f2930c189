from typing import Any, Self

from django.db import models
from django.db.models import Case, Q, Value, When

from plan.input.choices import Standing

FIRST = (Standing.NEW, Standing.READ)
"""What waits for somebody, in the order in which it does."""


class InputQuerySet(models.QuerySet[Any]):
    def standing_alone(self) -> Self:
        return self.filter(merged_into=None)

    def merged(self) -> Self:
        return self.filter(merged_into__isnull=False)

    def in_states(self, states: list[str]) -> Self:
        """Of those that stand alone; what is merged is asked for by its own name."""
        alone = Q(state__in=states, merged_into=None)
        both = alone | Q(merged_into__isnull=False) if Standing.MERGED in states else alone
        return self.filter(both)

    def below(self, path: str) -> Self:
        return self.filter(strategy__path__startswith=path)

    def with_words(self, words: str, fields: list[str]) -> Self:
        """Every word in one of the fields."""
        found = self
        for word in words.split():
            said = (Q(**{f"{field}__icontains": word}) for field in fields)
            found = found.filter(pk__in=self.model.objects.filter(_any(said)).values("pk"))
        return found

    def by_urgency(self) -> Self:
        """New first, then what was read, then the rest; each the newest first."""
        ranks = [
            When(merged_into=None, state=state, then=Value(rank))
            for rank, state in enumerate(FIRST)
        ]
        rank = Case(*ranks, default=Value(len(FIRST)), output_field=models.IntegerField())
        return self.order_by(rank, "-received_at", "-pk")


def _any(conditions: Any) -> Q:
    found = Q()
    for each in conditions:
        found |= each
    return found
