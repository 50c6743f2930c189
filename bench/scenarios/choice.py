from bench.client.answer import Unexpected
from bench.client.request import Request
from bench.scenarios.place import Place, Server
from bench.scenarios.reads import READS, SEARCH, SEARCHES
from bench.scenarios.scenario import Scenario

NOWHERE = Place("", 0, "", 0)


def scenarios(api: Server, headers: dict[str, str]) -> tuple[Scenario, ...]:
    """All of them; without the search while there is none."""
    try:
        api.ask(Request(SEARCH.path(NOWHERE), headers))
    except Unexpected:
        return READS
    return (*READS, *SEARCHES)
