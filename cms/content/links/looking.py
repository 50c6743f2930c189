"""Looks whether links still work: one question at a time to each machine, several machines at once.

A process holds a host by a lease, not by a transaction, so a slow site locks no row. Nothing waits
for this: who asks about a link reads what was known last.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from cms.content.links import robots
from cms.content.links.asking import SECONDS, Answer, ask
from cms.content.links.judging import judge
from cms.content.models.external_link import ExternalLink, LinkHost
from cms.editorial.health.refresh import look_again

AT_ONCE = 4
HOSTS = 8
LEASE = timedelta(seconds=4 * SECONDS)
A_DAY = 86_400.0
BUSY = (429, 503)


def look_at_due() -> int:
    """Look at one link of each of several hosts. Returns how many hosts were asked."""
    if not settings.LINKS_CHECK:
        return 0
    due = ExternalLink.objects.due(timezone.now()).order_by("next_at", "pk")
    hosts = list(dict.fromkeys(due.values_list("host", flat=True)[: HOSTS * 20]))[:HOSTS]
    if hosts:
        with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
            list(pool.map(_serve_in_thread, hosts))
    return len(hosts)


def serve(host_id: int) -> None:
    """Look at the link of the host that has waited longest, then let the host rest."""
    host = LinkHost.objects.get(pk=host_id)
    if not host.lease(timezone.now() + LEASE):
        return
    rest = float(settings.LINKS_SECONDS_BETWEEN)
    try:
        link = host.links.filter(next_at__lte=timezone.now()).order_by("next_at", "pk").first()
        if link:
            rest = look(link, host, rest)
    finally:
        again = timezone.now() + timedelta(seconds=rest)
        LinkHost.objects.filter(pk=host.pk).update(leased_until=None, not_before=again)


def look(link: ExternalLink, host: LinkHost, rest: float) -> float:
    """Ask for `link`, and keep what was learned. Returns for how many seconds the host rests."""
    rules = robots.rules(host)
    answer = _answer(link.url) if robots.allows(rules, link.url) else Answer(error=robots.REFUSED)
    _keep(link, answer)
    if answer.status in BUSY:
        return min(answer.retry_after or 60 * rest, A_DAY)
    return robots.pause(rules, rest)


def _answer(url: str) -> Answer:
    """By HEAD; some servers know only GET, so what HEAD cannot tell is asked for again."""
    answer = ask("HEAD", url)
    if answer.status is None or answer.status < 400 or answer.status in BUSY:
        return answer
    return ask("GET", url)


@transaction.atomic
def _keep(link: ExternalLink, answer: Answer) -> None:
    before = judge(link, answer, timezone.now())
    link.save()
    if link.state != before:
        look_again(link.uses.values_list("page", flat=True))


def _serve_in_thread(host_id: int) -> None:
    try:
        serve(host_id)
    finally:
        connection.close()
