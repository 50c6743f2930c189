"""The headers with which a consumer reads: its key, whose limit no benchmark reaches."""

from cms.delivery.keys.create import create

READS_A_MINUTE = 10_000_000


def run() -> dict[str, str]:
    _, secret = create("Benchmark", "bench@example.org", limit=READS_A_MINUTE)
    return {"Authorization": f"Bearer {secret}"}
