"""wrk, where it is installed: it leaves more of the machine to the server than Python can."""

import json
import resource
import shutil
import subprocess
from pathlib import Path
from tempfile import NamedTemporaryFile

from bench.client.answer import Unexpected
from bench.client.request import BEHIND_A_PROXY, Request
from bench.client.sample import Sample

SCRIPT = Path(__file__).with_suffix(".lua")


def installed() -> str | None:
    return shutil.which("wrk")


def load(port: int, request: Request, seconds: float, connections: int) -> Sample:
    """Whole seconds, because wrk knows no others. An answer of 400 or more is an error."""
    headers = [f"-H{name}: {value}" for name, value in (BEHIND_A_PROXY | request.headers).items()]
    whole = max(1, round(seconds))
    command = ["wrk", "-t1", f"-c{connections}", f"-d{whole}", f"-s{SCRIPT}", *headers]
    before = children_worked()
    with NamedTemporaryFile("w", suffix=".paths") as paths:
        paths.write("\n".join(request.drawn()))
        paths.flush()
        done = subprocess.run(  # noqa: S603 (our own command)
            [*command, f"http://127.0.0.1:{port}{request.path}", "--", paths.name],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    said = json.loads(done.stdout.splitlines()[-1])
    if said.pop("errors"):
        raise Unexpected(f"{request.path}: not every request was answered")
    return Sample(**said, effort=(children_worked() - before) / said["took"])


def children_worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
