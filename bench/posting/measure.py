from pathlib import Path

from bench.posting.outcome import Outcome
from bench.posting.pressure import Editor, press
from bench.posting.sender import Sender
from bench.services.environment import production
from bench.services.step import manage, step
from bench.services.web import web


def measure(
    name: str, database: str, redis: str, directory: Path, rate: int, seconds: float
) -> Outcome:
    """Of one database, with a little content, by a server as production runs it."""
    directory.mkdir()
    (directory / "static").mkdir()
    environment = production(directory, database, redis)
    manage(environment, "migrate", "--verbosity=0")
    manage(environment, "collectstatic", "--no-input", "--verbosity=0")
    step("fill", environment, strategies=30, profiles=10)
    asked = step("asked", environment)
    with web(environment, "posting", "/health/live") as server:
        sender = Sender(server.port, f"/api/v1/strategies/{asked['id']}/input", asked["key"])
        pages = ["/admin/public-input/", f"/admin/pages/{asked['page']}/edit/"]
        editor = Editor(server.port, asked["editor"], pages)
        editor.warm_up()
        sent = editor.while_doing(lambda: press(sender, rate, seconds))
    kept = step("kept", environment, receipts=[each.receipt for each in sent])
    return Outcome(name, rate, seconds, sent, kept, editor.seconds, editor.failures)
