from plan.models.import_record import ImportedPage, ImportRecord
from plan.models.import_upload import ImportUpload
from plan.models.live_number import LiveNumber
from plan.models.plan import PlanPage
from plan.models.strategy import StrategyPage
from plan.models.strategy_parts import Action, Evidence, FurtherReading, StrategyWorkgroup
from plan.models.strategy_tag import StrategyTag
from plan.models.workgroup import Workgroup

__all__ = [
    "Action",
    "Evidence",
    "FurtherReading",
    "ImportRecord",
    "ImportUpload",
    "ImportedPage",
    "LiveNumber",
    "PlanPage",
    "StrategyPage",
    "StrategyTag",
    "StrategyWorkgroup",
    "Workgroup",
]
