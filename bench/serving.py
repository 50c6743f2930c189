"""What runs while is measured."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import psutil

from bench.services.process import running
from bench.services.web import Web, web
from bench.stage import Stage

PRODUCTION = "cms.wsgi:application"
WORK = (sys.executable, "manage.py", "work")


@dataclass
class Serving:
    by_subject: dict[str, Web]
    worker: psutil.Process


@contextmanager
def serving(stage: Stage) -> Iterator[Serving]:
    with ExitStack() as stack:
        api = stack.enter_context(web(stage.ours(), "api", "/health/live", application=PRODUCTION))
        floor = stack.enter_context(web(stage.floor(), "floor", "/floor/1"))
        stock = stack.enter_context(
            web(stage.stock(), "stock", "/api/v2/pages/?limit=1", slow=True)
        )
        worker = stack.enter_context(running(WORK, stage.ours(), stage.directory / "worker.log"))
        yield Serving(
            {"api": api, "floor": floor, "statement": floor, "v2": stock, "v3": stock}, worker
        )
