"""Blocks of text become the outline of strategies. Pure: no database, no files."""

from plan.importing.recognising.outline import Recognition, StrategyOutline
from plan.importing.recognising.recognise import recognise
from plan.importing.recognising.report import report

__all__ = ["Recognition", "StrategyOutline", "recognise", "report"]
