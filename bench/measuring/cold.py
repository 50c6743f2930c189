"""Lists whose total nobody has asked for yet: the one time that it is counted."""

from itertools import islice, product
from time import perf_counter

from bench.client.request import Request
from bench.measuring.subject import Server
from bench.scale import YEARS
from bench.scenarios.place import API

COUNTIES = range(10)
HOW_MANY = 30


def first_counts(api: Server, headers: dict[str, str]) -> list[float]:
    """The seconds that each took."""
    return [timed(api, path, headers) for path in islice(paths(), HOW_MANY)]


def paths():
    for year, county in product(reversed(YEARS), COUNTIES):
        yield f"{API}/awards?county=county-{county}&year__lte={year}&sort=-title&limit=20"


def timed(api: Server, path: str, headers: dict[str, str]) -> float:
    began = perf_counter()
    api.ask(Request(path, headers))
    return perf_counter() - began
