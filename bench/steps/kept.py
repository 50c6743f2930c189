"""What was kept of what was sent: how many rows, and by how many receipts they can be opened."""

from cms.delivery.taking.receipt import hash_of
from plan.input.models import PublicInput


def run(receipts: list[str]) -> dict[str, int]:
    hashes = {hash_of(receipt) for receipt in receipts}
    kept = PublicInput.objects.values_list("receipt_hash", "text")
    return {
        "rows": len(kept),
        "texts": len({text for _, text in kept}),
        "opened": len(hashes & {each for each, _ in kept}),
    }
