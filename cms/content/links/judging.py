"""What an answer says about a link, and when to ask again.

Only what is certain is called broken: the other side says that there is nothing (404, 410), or for
two days there has been no such machine. Whoever keeps robots out (401, 403, 429 …), is slow, or has
trouble of its own tells nothing: the link stays what it was, and after three such answers in a row
it is "unknown".
"""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings

from cms.content.links.asking import Answer
from cms.content.links.choices import LinkState
from cms.content.models.external_link import ExternalLink

GONE = (404, 410)
PATIENCE = 3
"""Answers in a row that tell nothing."""
LONG = timedelta(days=2)
SOON = timedelta(hours=1)
A_DAY = timedelta(days=1)
SELDOM = timedelta(days=3)


def judge(link: ExternalLink, answer: Answer, now: datetime) -> LinkState:
    """Note on `link` (without saving) what `answer` says; returns what it was before."""
    before = LinkState(link.state)
    link.checked_at, link.status = now, answer.status
    certain = _certain(link.url, answer)
    if certain:
        link.failures, link.failing_since = 0, None
    else:
        link.failures += 1
        link.failing_since = link.failing_since or now
    link.state = certain or _uncertain(link, answer, now)
    link.moved_to = answer.moved_to if certain is LinkState.MOVED else ""
    link.detail = _detail(answer, certain)
    link.next_at = now + _until_next(link)
    if link.state != before:
        link.state_since = now
    return before


def _certain(url: str, answer: Answer) -> LinkState | None:
    if answer.status in GONE:
        return LinkState.BROKEN
    if answer.status is None or not 200 <= answer.status < 300:
        return None
    moved = answer.moved_to and not _differ_in_form_only(url, answer.moved_to)
    return LinkState.MOVED if moved else LinkState.WORKS


def _uncertain(link: ExternalLink, answer: Answer, now: datetime) -> LinkState:
    long_enough = link.failing_since is not None and now - link.failing_since >= LONG
    if answer.unreachable and long_enough and link.failures >= PATIENCE:
        return LinkState.BROKEN
    if link.state == LinkState.WAITING or link.failures >= PATIENCE:
        return LinkState.UNKNOWN
    return LinkState(link.state)


def _detail(answer: Answer, certain: LinkState | None) -> str:
    if certain in (LinkState.WORKS, LinkState.MOVED):
        return ""
    if answer.status is None:
        return answer.error[:300]
    return f"answered {answer.status}"


def _until_next(link: ExternalLink) -> timedelta:
    """Spread by the address, so that what was found on one day is not asked on one day."""
    if link.failures:
        return min(SOON * 2 ** min(link.failures - 1, 10), SELDOM)
    if link.state == LinkState.BROKEN:
        return A_DAY
    return timedelta(days=settings.LINKS_RECHECK_DAYS) * (0.75 + int(link.digest[:2], 16) / 512)


def _differ_in_form_only(one: str, other: str) -> bool:
    """http and https, with and without www or a slash at the end: nothing to bother an editor."""
    return _form(one) == _form(other)


def _form(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query
