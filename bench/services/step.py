import json
import os
import subprocess
import sys
from typing import Any

from bench.services.process import ROOT


def step(name: str, environment: dict[str, str], **arguments: Any) -> Any:
    """Run a step of `bench.steps` in a process of its own; its result."""
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "bench.steps", name],
        cwd=ROOT,
        env=os.environ | environment,
        input=json.dumps(arguments),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def manage(environment: dict[str, str], *arguments: str) -> None:
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True)  # noqa: S603
