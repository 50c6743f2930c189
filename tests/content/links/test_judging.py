"""Broken is said only of what is certain; what told nothing changes nothing at first."""

from datetime import UTC, datetime, timedelta

import pytest

from cms.content.links.asking import Answer
from cms.content.links.choices import LinkState
from cms.content.links.judging import judge
from cms.content.models import ExternalLink
from cms.content.models.external_link import digest_of

URL = "https://example.org/report"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
FINE, GONE = Answer(status=200), Answer(status=404)
NO_SUCH_HOST = Answer(error="Name or service not known", unreachable=True)
W, M, B, U = LinkState.WORKS, LinkState.MOVED, LinkState.BROKEN, LinkState.UNKNOWN


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ([FINE], W),
        ([Answer(status=206)], W),
        ([GONE], B),
        ([Answer(status=410)], B),
        ([GONE, FINE], W),
        ([Answer(status=200, moved_to="https://example.org/new")], M),
        ([Answer(status=200, moved_to="https://www.example.org/report/")], W),
        *(([Answer(status=status)], U) for status in (401, 403, 405, 429, 451, 500, 503, 999)),
        ([Answer(error="timed out")], U),
        ([Answer(error="its robots.txt asks robots to stay away")], U),
        ([Answer(error="not an address of the public internet", private=True)], U),
        ([FINE, Answer(status=403)], W),
        ([FINE, *[Answer(status=403)] * 3], U),
        ([GONE, Answer(error="timed out")], B),
        ([NO_SUCH_HOST] * 2, U),
        ([NO_SUCH_HOST] * 4, B),
        ([*[NO_SUCH_HOST] * 4, FINE], W),
    ],
)
def test_what_answers_a_day_apart_say(answers: list[Answer], state: LinkState) -> None:
    link = ExternalLink(url=URL, digest=digest_of(URL), state_since=NOW)
    for day, answer in enumerate(answers):
        judge(link, answer, NOW + timedelta(days=day))
    assert link.state == state
    assert link.next_at > NOW + timedelta(days=len(answers) - 1)
    assert bool(link.detail) == (answers[-1].status not in (200, 206))


def test_a_checker_that_is_cut_off_for_an_hour_breaks_nothing() -> None:
    link = ExternalLink(url=URL, digest=digest_of(URL), state=W, state_since=NOW)
    for minute in range(0, 60, 10):
        judge(link, NO_SUCH_HOST, NOW + timedelta(minutes=minute))
    assert link.state == U
