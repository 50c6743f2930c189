"""The figures. None of them names a page, a person or an address."""

from collections.abc import Iterator

from django.db.models import Count, Min
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from cms.editorial.dashboard.panels.unreviewed import LOOKING_BACK
from cms.editorial.models import Decision, GatedTaskState
from cms.ledger.models import Current, Edition, Mark
from cms.operations.models import Heartbeat
from cms.webhooks.choices import EndpointState
from cms.webhooks.models import Endpoint

Figures = Iterator[GaugeMetricFamily]


class OfSite(Collector):
    """Asks the database when it is asked."""

    def collect(self) -> Figures:
        yield from of_ledger()
        yield from of_work()
        yield from of_webhooks()
        yield from of_reviews()


def of_ledger() -> Figures:
    yield gauge("cms_ledger_head", "Number of the newest edition.", head())
    waiting = Mark.objects.count()
    yield gauge("cms_ledger_marks", "Changes that wait to be recorded; soon 0 again.", waiting)
    rows = Current.objects.values_list("collection").annotate(number=Count("pk"))
    yield by("collection", "cms_ledger_documents", "Documents that are public now.", dict(rows))


def of_work() -> Figures:
    alive = Heartbeat.objects.fresh().count()
    yield gauge("cms_workers", "Workers that were heard of in the last 30 seconds.", alive)
    rows = DBTaskResult.objects.values_list("status").annotate(number=Count("pk"))
    known = {status.lower(): number for status, number in rows}
    yield by("status", "cms_tasks", "Tasks of the worker that are kept.", known)


def of_webhooks() -> Figures:
    rows = Endpoint.objects.values_list("state").annotate(number=Count("pk"))
    known = dict.fromkeys(EndpointState.values, 0) | dict(rows)
    yield by("state", "cms_webhook_endpoints", "Receivers of webhooks.", known)
    last = Endpoint.objects.active().aggregate(last=Min("cursor"))["last"]
    behind = 0 if last is None else max(0, head() - last)
    told = "Editions of which the active receiver that is furthest behind is not told yet."
    yield gauge("cms_webhook_backlog", told, behind)


def of_reviews() -> Figures:
    yield gauge("cms_reviews_open", "Reviews that wait.", GatedTaskState.objects.open().count())
    unreviewed = Decision.objects.unreviewed().count()
    yield gauge("cms_overrides_unreviewed", "Public texts that nobody has approved.", unreviewed)
    share = Decision.objects.since(timezone.now() - LOOKING_BACK).override_share()
    told = f"Share of the publications of the last {LOOKING_BACK.days} days without approval."
    yield gauge("cms_overrides_ratio", told, share.percent / 100)


def head() -> int:
    newest = Edition.objects.order_by("-seq").values_list("seq", flat=True).first()
    return newest or 0


def gauge(name: str, told: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, told, value=value)


def by(label: str, name: str, told: str, values: dict[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=[label])
    for key, value in sorted(values.items()):
        family.add_metric([key], value)
    return family
