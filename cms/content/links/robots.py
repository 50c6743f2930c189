"""What a site asks of robots, kept for a day."""

from datetime import timedelta
from urllib.robotparser import RobotFileParser

from django.utils import timezone

from cms.content.links.asking import AGENT, Answer, ask
from cms.content.models.external_link import LinkHost

KEPT = timedelta(days=1)
LONGEST_PAUSE = 60.0
REFUSED = "its robots.txt asks robots to stay away"


def rules(host: LinkHost) -> RobotFileParser:
    """The rules of `host`, asked for if those that we have are old; none if it has none."""
    if host.robots_read_at is None or host.robots_read_at < timezone.now() - KEPT:
        answer = ask("GET", f"{host.name}/robots.txt")
        host.robots, host.robots_read_at = _text(answer), timezone.now()
        host.save(update_fields=["robots", "robots_read_at"])
    parser = RobotFileParser()
    parser.parse(host.robots.splitlines())
    return parser


def allows(parser: RobotFileParser, url: str) -> bool:
    return parser.can_fetch(AGENT, url)


def pause(parser: RobotFileParser, least: float) -> float:
    """Seconds between two questions: ours, or more if the site asks for it, up to a minute."""
    asked = parser.crawl_delay(AGENT) or 0
    return min(max(least, float(asked)), LONGEST_PAUSE)


def _text(answer: Answer) -> str:
    return answer.excerpt if answer.status == 200 else ""
