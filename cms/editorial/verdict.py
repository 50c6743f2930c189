"""The two verdicts on a stage, each under the page's lock, verified and recorded.

What an approval moves on is verified where it goes, every stage anew: by the next one, which begins
only with what the others have approved, by the publication, or by the release that keeps the text.
"""

from collections.abc import Callable

from django.contrib.auth.models import Group, User

from cms.editorial.approval import verify_stages
from cms.editorial.choices import Verb
from cms.editorial.consent import wanting
from cms.editorial.decisions import record
from cms.editorial.eligibility import capacities
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.models.decision import Decision
from cms.editorial.models.review_answer import ReviewAnswer
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.refusals import NotInReview, ReasonMissing, TextChanged
from cms.editorial.reviewed_text import ReviewedText

Stock = Callable[[], GatedTaskState]
NAME = 150


def approve(state: GatedTaskState, user: User | None, comment: str, stock: Stock) -> GatedTaskState:
    """Record an approval; the stage ends with the last one that it asks for."""
    text, groups = _verify(state, user)
    _require_same_text(state, text)
    answer = state.task.specific_class.ground(state, text, user, comment)
    _record(Verb.APPROVED, state, text, user, groups, comment, answer)
    if not wanting(state, with_one_for=groups):
        return stock()
    verify_stages(text, before=state.task)
    state.log_state_change_action(user, "approve")
    state.read_decisions()
    return state


def confirm(state: GatedTaskState, answer: ReviewAnswer, stock: Stock) -> GatedTaskState:
    """Record the word of somebody without an account; the kind of stage says whether it counts."""
    state = _waiting(state)
    text = _text(state)
    _require_same_text(state, text)
    record(
        Verb.APPROVED,
        text.revision,
        None,
        text.digest,
        person_name=answer.link.person[:NAME],
        answer=answer,
        workflow_state=state.workflow_state,
        task=state.task,
        state=state,
        comment=answer.text,
    )
    if not wanting(state, with_one_for=state.groups_asked()):
        return stock()
    verify_stages(text, before=state.task)
    return state


def reject(state: GatedTaskState, user: User | None, comment: str, stock: Stock) -> GatedTaskState:
    if not comment.strip():
        raise ReasonMissing("Say what should change.")
    text, groups = _verify(state, user)
    decision = _record(Verb.REJECTED, state, text, user, groups, comment)
    rejected = stock()
    queue_mail("rejected", decision.pk)
    return rejected


def _verify(state: GatedTaskState, user: User | None) -> tuple[ReviewedText, list[Group]]:
    state = _waiting(state)
    text = _text(state)
    return text, capacities(state, user, text.barred)


def _text(state: GatedTaskState) -> ReviewedText:
    """What the stage is about, read now; what Wagtail does with the stage has no need to."""
    text = ReviewedText(state.workflow_state, state.revision_id)
    state.revision = text.revision
    return text


def _waiting(state: GatedTaskState) -> GatedTaskState:
    """The stage as it is now, for nobody else to end."""
    lock(int(state.workflow_state.object_id))
    state.refresh_from_db()
    if state.status != state.STATUS_IN_PROGRESS:
        raise NotInReview(_what_became_of(state))
    state.read_decisions()
    return state


def _what_became_of(state: GatedTaskState) -> str:
    who = state.finished_by.get_username() if state.finished_by else "The system"
    return f"{who} ended this stage: {state.get_status_display()}."


def _require_same_text(state: GatedTaskState, text: ReviewedText) -> None:
    page = state.workflow_state.content_object
    if page.latest_revision_id != state.revision_id or text.digest != state.digest:
        raise TextChanged
    page.latest_revision = text.revision


def _record(
    verb: Verb,
    state: GatedTaskState,
    text: ReviewedText,
    user: User | None,
    groups: list[Group],
    comment: str,
    answer: ReviewAnswer | None = None,
) -> Decision:
    decision = record(
        verb,
        state.revision,
        user,
        text.digest,
        group=groups[0],
        answer=answer,
        workflow_state=state.workflow_state,
        task=state.task,
        state=state,
        comment=comment,
        goes_live_at=state.goes_live_at,
    )
    if groups[1:]:
        decision.also_for.set(groups[1:])
    return decision
