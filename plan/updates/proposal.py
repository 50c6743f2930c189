"""What the form of a new update proposes: how things stand, or the update that it corrects."""

from django.forms.models import model_to_dict
from wagtail.models import Page

from plan import choices, models
from plan.updates.standing import standing_of

COPIED = ("as_of", "status", "reason", "reported_by_id", "narrative")
PARTS = ("action_statuses", "readings", "figures", "evidence")


def propose(update: models.ProgressPage, parent: Page) -> None:
    """Fill in `update`, which is new; `parent.correcting` is the id of an update, if one is."""
    strategy = update.strategy
    asked = getattr(parent, "correcting", None)
    corrected = strategy.progress_updates.filter(live=True, pk=asked).first() if asked else None
    if corrected:
        _propose_correction(update, corrected)
    else:
        _propose_present(update, strategy)


def _propose_correction(update: models.ProgressPage, corrected: models.ProgressPage) -> None:
    update.corrects = corrected
    for name in COPIED:
        setattr(update, name, getattr(corrected, name))
    for name in PARTS:
        rows = getattr(corrected, name).all()
        setattr(update, name, [_copy(row) for row in rows])


def _copy(row: object) -> object:
    kept = model_to_dict(row, exclude=["id", "page"])  # type: ignore[arg-type]
    return type(row)(**kept)


def _propose_present(update: models.ProgressPage, strategy: models.StrategyPage) -> None:
    standing = standing_of(strategy)
    update.status = standing.status or ""
    leads = (one for one in strategy.workgroup_roles.all() if one.role == choices.Role.LEAD)
    lead = next(leads, None)
    update.reported_by_id = lead.workgroup_id if lead else None
    update.action_statuses = [
        models.ActionProgress(number=action.number, status=standing.status_of(action))
        for action in strategy.actions.all()
    ]
    update.readings = [
        models.IndicatorReading(indicator=indicator.key) for indicator in strategy.indicators.all()
    ]
