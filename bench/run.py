"""One run at one scale."""

from typing import Any

from bench.counting import count_publishing, count_reads
from bench.measuring.cold import first_counts
from bench.measuring.publish import in_stock_v2, newest_in_the_api, publish
from bench.measuring.pull import pull
from bench.measuring.reads import measure
from bench.measuring.subject import Effort, Server
from bench.outcome import Outcome
from bench.preparing import PUBLICATIONS, prepare
from bench.profiling import profile_missed
from bench.scale import Scale
from bench.scenarios.choice import scenarios
from bench.scenarios.place import learn
from bench.services.process import peak_memory
from bench.services.step import step
from bench.serving import serving
from bench.stage import Stage

Servers = dict[str, Server]


def run(stage: Stage, scale: Scale) -> Outcome:
    outcome = Outcome(scale)
    prepared = prepare(stage, outcome)
    with serving(stage) as running:
        servers, headers = running.by_subject, step("key", stage.ours())
        read(outcome, servers, headers, stage.effort)
        count_reads(stage, outcome)
        stage.say("  publishing")
        publish_in_turn(outcome, servers, prepared, headers)
        outcome.memory["web"] = servers["api"].memory()
        outcome.memory["worker"] = peak_memory(running.worker)
        count_publishing(stage, outcome, prepared)
    profile_missed(stage, outcome, prepared)
    return outcome


def read(outcome: Outcome, servers: Servers, headers: dict[str, str], effort: Effort) -> None:
    place = learn(servers["api"], servers["v2"], headers)
    for scenario in scenarios(servers["api"], headers):
        outcome.rows.append(measure(scenario, place, servers, headers, effort))
    outcome.first_counts = first_counts(servers["api"], headers)
    outcome.pull = pull(servers, headers, effort.rounds)


def publish_in_turn(
    outcome: Outcome, servers: Servers, prepared: dict[str, Any], headers: dict[str, str]
) -> None:
    """The first of each warms up and is not counted."""
    for n in range(PUBLICATIONS):
        publish(servers["api"], prepared["ours"], n, newest_in_the_api(headers), outcome.ours)
        publish(servers["v2"], prepared["stock"], n, in_stock_v2, outcome.stock)
        if n == 0:
            outcome.ours.forget_times()
            outcome.stock.forget_times()
