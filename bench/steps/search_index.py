"""Stock search looks into an index of its own, which rows written in bulk have not reached."""

from time import perf_counter

from wagtail.search.backends import get_search_backend

from plan.models import StrategyPage


def run() -> dict[str, float]:
    began = perf_counter()
    rebuilder = get_search_backend().rebuilder_class(
        get_search_backend().get_index_for_model(StrategyPage)
    )
    index = rebuilder.start()
    pages = StrategyPage.objects.order_by("pk")
    for start in range(0, pages.count(), 500):
        index.add_items(StrategyPage, list(pages[start : start + 500]))
    rebuilder.finish()
    return {"seconds": perf_counter() - began}
