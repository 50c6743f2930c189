from itertools import islice, product

from bench.scenarios.place import API, Place
from bench.scenarios.scenario import Scenario
from bench.vocabulary import RARE, TELLING

V2 = "/api/v2/pages/"
V3 = "/api/v3/pages/"
STRATEGIES = "?type=plan.StrategyPage&limit=20"
PROFILES = "?type=awards.AwardProfilePage&limit=20"


def strategies(place: Place) -> str:
    return f"{API}/strategies?limit=20"


def strategy(place: Place) -> str:
    return f"{API}/documents/{place.strategy}"


READS = (
    Scenario(
        "list",
        "list of 20 strategies with workgroups and tags",
        strategies,
        share=1 / 2,
        v2=lambda place: f"{V2}{STRATEGIES}&fields=*",
        v3=lambda place: f"{V3}{STRATEGIES}",
        times_v2=100,
    ),
    Scenario(
        "detail",
        "one strategy",
        strategy,
        share=1 / 2,
        v2=lambda place: f"{V2}{place.stock_strategy}/",
        v3=lambda place: f"{V3}{place.stock_strategy}/",
        times_v2=15,
    ),
    Scenario(
        "filtered",
        "filtered and sorted list of profiles with total",
        lambda place: f"{API}/awards?year__gte=2020&industry=industry-3&sort=-title&limit=20",
        share=1 / 4,
        v2=lambda place: f"{V2}{PROFILES}&fields=*&category=Apprenticeship&order=-title",
        v3=lambda place: f"{V3}{PROFILES}&order=-title",
    ),
    Scenario(
        "first",
        "page 1 of the profiles",
        lambda place: f"{API}/awards?limit=20",
        share=1 / 2,
        v2=lambda place: f"{V2}{PROFILES}&fields=*",
        v3=lambda place: f"{V3}{PROFILES}",
    ),
    Scenario(
        "far",
        "page 500 of the profiles",
        lambda place: place.far_page,
        share=1 / 2,
        v2=lambda place: f"{V2}{PROFILES}&fields=*&offset={place.far_offset}",
        v3=lambda place: f"{V3}{PROFILES}&offset={place.far_offset}",
    ),
    Scenario("list-304", "304 of the list of strategies", strategies, share=0.7, unchanged=True),
    Scenario("detail-304", "304 of one strategy", strategy, share=0.7, unchanged=True),
)


def questions(*lists: list[str]) -> tuple[str, ...]:
    """One word of each list: so many that hardly one is asked twice."""
    every = list(islice(product(*lists), MOST_QUESTIONS))
    return tuple(f"{API}/search?q={'+'.join(words)}" for words in every)


MOST_QUESTIONS = 20_000

SEARCH = Scenario(
    "search",
    "search in all documents",
    lambda place: f"{API}/search?q=lantern",
    share=1 / 20,
    v2=lambda place: f"{V2}{STRATEGIES}&search=lantern",
    v3=lambda place: f"{V3}{STRATEGIES}&search=lantern",
)

SEARCHES = (
    SEARCH,
    Scenario(
        "search-anew",
        "search, each time for other words",
        lambda place: questions(RARE, TELLING, TELLING)[0],
        share=1 / 20,
        others=questions(RARE, TELLING, TELLING),
    ),
    Scenario(
        "search-broad",
        "search for words that most documents have, each time for others",
        lambda place: questions(TELLING, TELLING)[0],
        share=1 / 20,
        others=questions(TELLING, TELLING),
    ),
)
