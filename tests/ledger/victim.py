"""A process that changes two pages and records, over and over, until it is killed.

python -m tests.ledger.victim DATABASE PAGE PAGE
"""

import os
import sys


def main(database: str, *pages: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    import django
    from django.db import connection

    django.setup()
    connection.settings_dict["NAME"] = database
    work([int(page) for page in pages])


def work(pages: list[int]) -> None:
    from itertools import count

    from cms.ledger.recorded import recorded
    from plan.models import StrategyPage

    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for n in count():
        with recorded():
            for page in pages:
                StrategyPage.objects.filter(pk=page).update(statement=f"{os.getpid()} {n}")


if __name__ == "__main__":
    main(*sys.argv[1:])
