from pathlib import PurePath

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.lock import lock
from cms.editorial.refusals import Refusal
from cms.editorial.verbs.submit import submit as submit_page
from cms.editorial.waivers.waive import Reasons, warnings_of
from plan.importing.corrections import NONE, Corrections
from plan.importing.creating import records
from plan.importing.creating.drafts import Drafts
from plan.importing.creating.filling import Filling
from plan.importing.creating.outcome import Imported, Outcome
from plan.importing.creating.parent import plan_of
from plan.importing.creating.placing import require_fits, require_may_add
from plan.importing.creating.understanding import understand
from plan.importing.errors import ImportRefused
from plan.importing.recognising import report
from plan.models import PlanPage, StrategyPage

LONGEST_NAME = 255
IMPORTED = "plan.import"


class NotSubmitted(ImportRefused):
    """The drafts could not be submitted, so none was made."""


@transaction.atomic
def import_file(
    name: str,
    data: bytes,
    parent: PlanPage | StrategyPage,
    user: User,
    *,
    corrections: Corrections = NONE,
    update: bool = False,
    submit: bool = False,
    change_note: str | None = None,
    reasons: Reasons | None = None,
) -> Imported:
    """Make drafts of the strategies in a file below `parent`, as `user`; all of them or none.

    A file that the plan has already is left alone, unless `update` asks for a new draft revision
    of the pages that it, or an older version of it, became. Two things go with a submission:
    `change_note`, what the public is told about the change, and `reasons`, by the keys of findings
    why warnings of the checks may stay. Raises `ImportRefused` with a sentence for the person who
    asked.
    """
    name, plan = PurePath(name).name[-LONGEST_NAME:], plan_of(parent)
    digest = records.digest(data)
    lock(plan.pk)
    require_may_add(user, parent)
    record = records.find(plan, name, digest, by_name=update)
    former = records.pages_of(record) if record else []
    if record and not update:
        return Imported(Outcome.UNCHANGED, former, record.report)

    source, recognition = understand(name, data, corrections)
    require_fits(recognition.strategies, parent)
    rows = report(source, recognition)

    drafts = Drafts(user, Filling(source, corrections), former)
    try:
        drafts.write(recognition.strategies, parent)
    except (Refusal, ValidationError) as error:
        raise ImportRefused(_sentence(error)) from error
    records.keep_pages(records.keep(record, plan, name, digest, user, rows), drafts.written)
    log(plan, IMPORTED, user=user, data={"file": name, "pages": len(drafts.written)})
    if submit:
        _submit(drafts.written, user, change_note, reasons or {})
    return Imported(Outcome.UPDATED if record else Outcome.CREATED, drafts.written, rows)


def _submit(
    pages: list[StrategyPage], user: User, change_note: str | None, reasons: Reasons
) -> None:
    """Each page with the reasons that are about it."""
    for page in pages:
        about = {key: reasons[key] for key in reasons.keys() & warnings_of(page)}
        try:
            submit_page(page, user, change_note, about)
        except Refusal as error:
            raise NotSubmitted(
                f"“{page.title}” cannot be submitted, so nothing was imported. {error} Import it "
                "without submitting, and submit it when it is complete."
            ) from error


def _sentence(error: Refusal | ValidationError) -> str:
    return " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
