from time import perf_counter

from django.db import connection

from bench.content import fill
from bench.scale import Scale


def run(strategies: int, profiles: int) -> dict[str, float]:
    began = perf_counter()
    fill(Scale(strategies, profiles))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as its server would within a minute
    return {"seconds": perf_counter() - began}
