import socket
import time
from collections.abc import Callable

PATIENCE = 90


def free_port() -> int:
    with socket.socket() as candidate:
        candidate.bind(("127.0.0.1", 0))
        return int(candidate.getsockname()[1])


def wait_until(answers: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not answers():
        if time.monotonic() > deadline:
            raise SystemExit(f"{what} was not ready within {PATIENCE} s.")
        time.sleep(0.2)


def listens(port: int, host: str = "127.0.0.1") -> bool:
    with socket.socket() as attempt:
        return attempt.connect_ex((host, port)) == 0
