"""How a strategy stands by its published updates: the one place that says which of them count.

The newest counts, by the day of which it speaks; what has been corrected counts no more.
"""

from collections import defaultdict
from collections.abc import Container, Iterable

from plan.choices import ActionStatus
from plan.models import Action, ProgressPage, StrategyPage
from plan.updates.statement import Reading, Statement


class Standing:
    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        public = list(statements)
        corrected = {statement.corrects for statement in public}
        counting = (statement for statement in public if statement.update not in corrected)
        self.statements = sorted(counting, key=lambda one: (one.as_of, one.update))

    @property
    def newest(self) -> Statement | None:
        return self.statements[-1] if self.statements else None

    @property
    def status(self) -> ActionStatus | None:
        return self.newest.status if self.newest else None

    def about(self, action_number: str) -> Statement | None:
        """The newest that speaks of the action."""
        naming = (one for one in reversed(self.statements) if action_number in one.actions)
        return next(naming, None)

    def status_of(self, action: Action) -> ActionStatus:
        statement = self.about(action.number)
        return statement.actions[action.number] if statement else ActionStatus(action.status)

    def any_action(self, strategy: StrategyPage, statuses: Container[str]) -> bool:
        """Whether one of its actions stands so."""
        return any(self.status_of(action) in statuses for action in strategy.actions.all())

    def readings(self, indicator_key: str) -> list[Reading]:
        """By day; where two updates give a value for one day, the newer one's."""
        by_day = {
            reading.on: reading
            for statement in self.statements
            for reading in statement.readings
            if reading.indicator == indicator_key
        }
        return [by_day[day] for day in sorted(by_day)]


def standing_of(strategy: StrategyPage) -> Standing:
    return standings([strategy.pk])[strategy.pk]


def standings(strategy_ids: Iterable[int]) -> dict[int, Standing]:
    """By the strategies' ids, in a constant number of queries; of public updates in force."""
    said: dict[int, list[Statement]] = defaultdict(list)
    public = ProgressPage.objects.live().public().filter(strategy__in=list(strategy_ids))
    for update in public.filter(withdrawal=None).prefetch_related("action_statuses", "readings"):
        said[update.strategy_id].append(Statement.of(update))
    return defaultdict(Standing, {pk: Standing(statements) for pk, statements in said.items()})
