from django.db import models

from plan.input.choices import InputState


class InputPhase(models.Model):
    """How a public strategy stands towards the public, as readers were told.

    The row is what makes it so, not the clock: the worker changes it when a day comes, and a
    publication of the strategy or its plan does. A strategy that never asked has none.
    """

    strategy = models.OneToOneField(
        "plan.StrategyPage", on_delete=models.CASCADE, related_name="input_phase"
    )
    state = models.CharField(max_length=12, choices=InputState.choices)
    asked = models.BooleanField()
    opens_on = models.DateField(null=True)
    closes_on = models.DateField(null=True)
    since = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.strategy_id}: {self.state}"
