"""Set up, then run web server and worker until Ctrl-C. Binds to this machine only."""

import os
import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cms.operations import interruption
from cms.operations.companion import end_with
from cms.operations.serving import preflight, web
from cms.operations.serving.announcement import announcement
from cms.operations.serving.family import Family
from cms.operations.serving.obstacle import Obstacle
from cms.operations.serving.preparation import prepare
from cms.operations.serving.readiness import wait_until_ready
from cms.operations.working.process import work_as_child

HOST = "127.0.0.1"
LOOK_EVERY = 0.2


class Command(BaseCommand):
    help = __doc__
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=settings.PORT)
        parser.add_argument("--end-with-parent", action="store_true")
        parser.add_argument("--no-demo", action="store_false", dest="demo")

    def handle(self, *, port: int, end_with_parent: bool, demo: bool, **options: Any) -> None:
        if end_with_parent:
            end_with(os.getppid())
        try:
            preflight.check(HOST, port, settings.DATA_DIR)
            prepare(self.say, demo=demo and settings.DEMO)
            self.run(port)
        except Obstacle as obstacle:
            self.stderr.write(str(obstacle))
            raise SystemExit(1) from obstacle
        except KeyboardInterrupt:
            self.stderr.write("Ended before it was set up; the next start goes on from here.")
            raise SystemExit(130) from None

    def say(self, text: str) -> None:
        """At once, also into a file."""
        self.stdout.write(text)
        self.stdout.flush()

    def run(self, port: int) -> None:
        asked_to_end = interruption.listen()
        address = f"http://{HOST}:{port}"
        text = announcement(address)
        with Family() as family:
            family.start("web server", web.serve, HOST, port)
            family.start("worker", work_as_child)
            over = lambda: asked_to_end.is_set() or family.ended() is not None  # noqa: E731
            if wait_until_ready(address, give_up=over):
                self.say(text)
            while not over():
                asked_to_end.wait(LOOK_EVERY)
            self.say_who_ended(asked_to_end, family)

    def say_who_ended(self, asked_to_end: threading.Event, family: Family) -> None:
        if not asked_to_end.is_set() and (ended := family.ended()):
            name, status = ended
            raise Obstacle(
                f"The {name} ended (exit status {status}), so all ends; see above for why."
            )
        self.say("Ending …")
