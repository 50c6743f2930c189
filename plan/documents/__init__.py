"""The public documents of the plan."""

from cms.ledger import registry
from plan.documents.input import InputDocument
from plan.documents.plan import PlanDocument
from plan.documents.progress import ProgressDocument
from plan.documents.strategy import StrategyDocument
from plan.documents.workgroup import WorkgroupDocument


def register() -> None:
    registry.register(PlanDocument)
    registry.register(StrategyDocument)
    registry.register(ProgressDocument)
    registry.register(WorkgroupDocument)
    registry.register(InputDocument)
