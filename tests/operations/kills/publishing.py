"""The addresses of the site, and some by which a test makes content, publishes it, and verifies.

What the editorial gate demands is no matter here: the doors that other tests open for themselves
are open in these processes, too.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import Page, Site

from cms.editorial import doorway
from cms.editorial.gate import GatedPage
from cms.ledger.verifying import verify
from cms.urls import urlpatterns as of_the_site
from cms.webhooks.models import Endpoint
from plan.models import StrategyPage
from tests.factories import HomePageFactory, PlanPageFactory, StrategyPageFactory

doorway.is_open = lambda page_id: True
GatedPage.publish = Page.publish


@csrf_exempt
def begin(request: HttpRequest) -> HttpResponse:
    """A plan with one strategy; its number is the answer. The body says whom webhooks are for."""
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    Site.objects.update(root_page=home)
    strategy = StrategyPageFactory(parent=PlanPageFactory(parent=home, slug="plan"), slug="one")
    Endpoint.objects.create(
        name="Receiver",
        url=request.body.decode(),
        contact_email="receiver@example.org",
        cursor=0,
    )
    return HttpResponse(str(strategy.pk))


@csrf_exempt
def publish(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    page = StrategyPage.objects.get(pk=pk)
    page.statement = f"Publication {number}"
    page.save_revision().publish()
    return HttpResponse("published")


def differences(request: HttpRequest) -> HttpResponse:
    report = verify()
    return HttpResponse("none" if report.well else repr(report))


urlpatterns = [
    path("begin", begin),
    path("publish/<int:pk>/<int:number>", publish),
    path("differences", differences),
    *of_the_site,
]
