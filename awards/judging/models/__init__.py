from awards.judging.models.conflict import Conflict
from awards.judging.models.judge import Judge
from awards.judging.models.scorecard import Score, Scorecard

__all__ = ["Conflict", "Judge", "Score", "Scorecard"]
