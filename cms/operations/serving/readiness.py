import time
import urllib.error
import urllib.request
from collections.abc import Callable

LOOK_EVERY = 0.2


def wait_until_ready(address: str, give_up: Callable[[], bool]) -> bool:
    """Ask the site until it says that it is ready; False when `give_up` says so first."""
    while not give_up():
        if is_ready(address):
            return True
        time.sleep(LOOK_EVERY)
    return False


def is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health/ready", timeout=5) as answer:  # noqa: S310 (our own address)
            return answer.status == 200
    except (OSError, urllib.error.URLError):
        return False
