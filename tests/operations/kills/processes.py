"""The web server and the worker, each a process group that dies at once and is begun again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from tests.operations.site import environment, free_port

PYTHON = [sys.executable, "-m"]


class Processes:
    def __init__(self, directory: Path, database: str) -> None:
        self.port = free_port()
        self.output = directory / "output.txt"
        self.environment = environment(directory) | {
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "tests.operations.kills.settings",
            "PYTHONPATH": str(settings.BASE_DIR),
            "WEBHOOKS_ALLOW_PRIVATE": "true",
            "API_READS_PER_MINUTE": "0",
        }

    def web(self) -> "Process":
        address = ["--host=127.0.0.1", f"--port={self.port}", "--log-level=warning"]
        threads = ["--interface=wsgi", "--blocking-threads=4", "--factory"]
        application = "cms.operations.serving.web:application"
        return Process(self, ["granian", *address, *threads, application])

    def worker(self) -> "Process":
        return Process(self, ["django", "work"])


class Process:
    def __init__(self, of: Processes, command: list[str]) -> None:
        self.of = of
        self.command = command
        self.start()

    def start(self) -> None:
        with self.of.output.open("ab") as output:
            self.running = subprocess.Popen(
                [*PYTHON, *self.command],
                cwd=settings.BASE_DIR,
                env=self.of.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def kill(self) -> None:
        os.killpg(self.running.pid, signal.SIGKILL)
        self.running.wait()

    def end(self) -> None:
        if self.running.poll() is None:
            self.kill()
