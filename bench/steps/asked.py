"""A strategy that asks the public, a key, and an editor who works meanwhile."""

from django.contrib.auth.models import User

from bench.steps.key import READS_A_MINUTE
from bench.steps.people import signed_in
from cms.delivery.keys.create import create
from cms.ledger.keys import key
from cms.ledger.models import Identity
from cms.ledger.recorder import record
from plan.input.phases import keep_phases
from plan.models import StrategyPage


def run() -> dict[str, object]:
    strategy = StrategyPage.objects.live().order_by("pk")[0]
    StrategyPage.objects.filter(pk=strategy.pk).update(input_open=True)
    keep_phases()
    record()
    label, number = key(strategy)
    editor = User.objects.create_superuser("writes-meanwhile")
    _, secret = create("A partner", "partner@example.org", limit=READS_A_MINUTE)
    return {
        "id": str(Identity.objects.get(label=label, object_id=number).pk),
        "page": strategy.pk,
        "key": {"Authorization": f"Bearer {secret}"},
        "editor": signed_in(editor),
    }
