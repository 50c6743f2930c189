"""How much content there is: once, and ten times that."""

from dataclasses import dataclass

YEARS = range(2016, 2026)
STRATEGIES_IN_A_PLAN = 100
GOALS_IN_A_PLAN = 10
PROFILES_OF_AN_EMPLOYER = 20


@dataclass(frozen=True)
class Scale:
    strategies: int
    profiles: int

    @property
    def plans(self) -> int:
        return -(-self.strategies // STRATEGIES_IN_A_PLAN)

    @property
    def employers(self) -> int:
        return -(-self.profiles // PROFILES_OF_AN_EMPLOYER)

    def times(self, factor: int) -> "Scale":
        return Scale(self.strategies * factor, self.profiles * factor)


ONCE = Scale(strategies=1_000, profiles=10_000)
