"""What is not one read asked again and again."""

from statistics import median

from bench.measuring.publish import Publications
from bench.outcome import Outcome
from bench.report.table import mebibytes, number, size, table


def rest(outcome: Outcome) -> str:
    return table(("beside the reads", ""), [[what, said] for what, said in facts(outcome).items()])


def facts(outcome: Outcome) -> dict[str, str]:
    recording, memory = outcome.recording, outcome.memory
    counts = sorted(outcome.first_counts)
    found = {
        "content written": number(outcome.filling["seconds"], 1, " s"),
        "documents recorded at one stroke": number(recording["documents"]),
        "… in": number(recording["seconds"], 1, " s")
        + f" ({number(recording['computing'], 1)} s computing)",
        "… with at most": mebibytes(recording["memory"]),
        "first count of a filtered list, median": number(median(counts) * 1000, 2, " ms"),
        "… the slowest": number(counts[-1] * 1000, 2, " ms"),
        "web server, at most": mebibytes(memory["web"]),
        "worker, at most": mebibytes(memory["worker"]),
    }
    return found | of_pull(outcome) | of_publishing(outcome)


def of_pull(outcome: Outcome) -> dict[str, str]:
    if outcome.pull is None:
        return {}
    return {
        f"{outcome.pull.documents:,} profiles ({size(outcome.pull.size)}) pulled in": number(
            outcome.pull.seconds, 2, " s"
        ),
        "… as many bytes from the floor": number(outcome.pull.floor, 2, " s"),
    }


def of_publishing(outcome: Outcome) -> dict[str, str]:
    both = (("ours", outcome.ours), ("stock Wagtail", outcome.stock))
    return {f"the last approval, {name}": of_one(each) for name, each in both}


def of_one(each: Publications) -> str:
    worked = number(each.worked / len(each.seconds) * 1000)
    elapsed = number(each.milliseconds)
    return f"{elapsed} ms, {worked} ms of processor time in the web server, {each.queries} queries"
