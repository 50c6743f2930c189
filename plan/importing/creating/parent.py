from urllib.parse import urlsplit

from wagtail.models import Page, Site

from plan.importing.errors import ImportRefused
from plan.models import PlanPage, StrategyPage


class NoParent(ImportRefused):
    """There is no plan or strategy to import into at the place that was given."""


def plan_of(parent: PlanPage | StrategyPage) -> PlanPage:
    return parent if isinstance(parent, PlanPage) else parent.plan()


def find_parent(place: str) -> PlanPage | StrategyPage:
    """The plan or strategy with this id, or at this public path (of any site, the default first).

    Drafts are found too: what is imported into them is a draft as well.
    """
    page = _by_id(place) if place.isdigit() else _by_path(place)
    if page is None:
        raise NoParent(
            f"There is no page {place}. Give the public path of a plan or strategy, "
            "for example /plan/, or the number in the address of its editor."
        )
    return require_plan_or_strategy(page.specific)


def require_plan_or_strategy(page: Page) -> PlanPage | StrategyPage:
    if not isinstance(page, PlanPage | StrategyPage):
        kind = page._meta.verbose_name
        raise NoParent(
            f"“{page.title}” is a {kind}. Give a plan, or a strategy for those below it."
        )
    return page


def _by_id(place: str) -> Page | None:
    return Page.objects.filter(pk=int(place)).first() if len(place) < 19 else None


def _by_path(place: str) -> Page | None:
    path = urlsplit(place).path.strip("/")
    for site in Site.objects.order_by("-is_default_site", "pk").select_related("root_page"):
        url_path = f"{site.root_page.url_path}{path}/" if path else site.root_page.url_path
        if page := Page.objects.filter(url_path=url_path).first():
            return page
    return None
