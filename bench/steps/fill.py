from time import perf_counter

from bench.content import fill
from bench.scale import Scale


def run(strategies: int, profiles: int) -> dict[str, float]:
    began = perf_counter()
    fill(Scale(strategies, profiles))
    return {"seconds": perf_counter() - began}
