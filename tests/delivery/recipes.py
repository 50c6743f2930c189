"""The examples of docs/recipes.md, run as a stranger would run them."""

import os
import re
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from tests.delivery.gateway import Gateway

TEXT = (settings.BASE_DIR / "docs/recipes.md").read_text()
MARKED = re.compile(r"<!-- example: (\w+) -->\n```\w+\n(.*?)```", re.DOTALL)
EXAMPLES = dict(MARKED.findall(TEXT))


class Stranger:
    """Somebody with the recipes, a directory and the address of the API."""

    def __init__(self, gateway: Gateway, directory: Path) -> None:
        self.gateway = gateway
        self.directory = directory

    def start(self, name: str, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        script = self.directory / f"{name}.py"
        script.write_text(EXAMPLES[name])
        return subprocess.Popen(
            [sys.executable, "-I", str(script), *arguments],
            cwd=self.directory,
            env={"PATH": os.environ["PATH"], "API": self.gateway.api, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, name: str, *arguments: str, **environment: str) -> str:
        """What the recipe prints."""
        process = self.start(name, *arguments, **environment)
        self.gateway.serve_until(lambda: process.poll() is not None)
        printed, complaint = process.communicate()
        assert process.returncode == 0, complaint
        return printed.strip()
