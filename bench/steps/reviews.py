"""Strategies that wait for the last approval, by our rules."""

from typing import Any

from django.contrib.auth.models import Group

from bench.steps.people import person, signed_in
from cms.editorial.roles.names import Role
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from cms.ledger.recorder import record
from plan.models import StrategyPage, Workgroup


def run(count: int) -> dict[str, Any]:
    editor = person("bench-editor", Group.objects.get(name=Role.EDITOR))
    reviewer = person("bench-reviewer", *(w.reviewers for w in Workgroup.objects.all()))
    publisher = person("bench-publisher", Group.objects.get(name=Role.PUBLISHER))
    waiting = []
    for page in StrategyPage.objects.order_by("-pk")[:count]:
        page.statement = f"Newly said of {page.pk}."
        page.save_revision(user=editor, log_action=True)
        submit(page, editor)
        approve(open_stage(page), reviewer)
        waiting.append({"page": page.pk, "stage": open_stage(page).pk, "says": page.statement})
    record()
    return {"headers": signed_in(publisher), "waiting": waiting}
