from plan.input.models import InputPhase
from plan.models.import_record import ImportedPage, ImportRecord
from plan.models.import_upload import ImportUpload
from plan.models.indicator import Indicator
from plan.models.live_number import LiveNumber
from plan.models.plan import PlanPage
from plan.models.progress_page import ProgressPage
from plan.models.progress_parts import (
    ActionProgress,
    IndicatorReading,
    ProgressEvidence,
    ProgressFigure,
)
from plan.models.strategy import StrategyPage
from plan.models.strategy_parts import Action, Evidence, FurtherReading, StrategyWorkgroup
from plan.models.strategy_tag import StrategyTag
from plan.models.workgroup import Workgroup, WorkgroupTranslation

__all__ = [
    "Action",
    "ActionProgress",
    "Evidence",
    "FurtherReading",
    "ImportRecord",
    "ImportUpload",
    "ImportedPage",
    "Indicator",
    "IndicatorReading",
    "InputPhase",
    "LiveNumber",
    "PlanPage",
    "ProgressEvidence",
    "ProgressFigure",
    "ProgressPage",
    "StrategyPage",
    "StrategyTag",
    "StrategyWorkgroup",
    "Workgroup",
    "WorkgroupTranslation",
]
