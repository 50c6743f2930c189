"""Whatever is asked, no answer is outside of what the API says of itself, and none is a 5xx."""

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from schemathesis.generation.hypothesis.builder import (
    HypothesisTestConfig,
    HypothesisTestMode,
    create_test,
)

ACCEPTED = ["2xx", "3xx", "400", "401", "404", "409", "410", "422"]
"""What a request may be answered with that fits the description: which fields a document has, that
two parameters exclude each other, and what a cursor is, no schema can say."""

REFUSED = ["400", "401", "404", "405", "409", "413", "415", "422"]
"""What a request may be answered with that does not fit: those of the description. A text of more
letters than a field takes may have more bytes than a body may have, which is told first: 413."""


class Asker:
    """Sends what schemathesis makes, with all of its checks; now and then about a real document."""

    def __init__(self, described: Any, documents: Sequence[UUID]) -> None:
        self.described = described
        checks = self.described.config.checks
        checks.positive_data_acceptance.expected_statuses = ACCEPTED
        checks.negative_data_rejection.expected_statuses = REFUSED
        self.documents = documents
        self.answers: Counter[int] = Counter()

    def ask(self, case: Any) -> None:
        if self.answers.total() % 2 and is_valid(case) and "id" in case.path_parameters:
            case.path_parameters["id"] = str(
                self.documents[self.answers.total() % len(self.documents)]
            )
        response = case.call_and_validate(headers={"Accept-Encoding": "identity"})
        self.answers[response.status_code] += 1

    def ask_everything(self, modes: list[HypothesisTestMode], examples: int) -> None:
        often = settings(
            max_examples=examples,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        config = HypothesisTestConfig(self.described.config, modes, often)
        for operation in self.described.get_all_operations():
            create_test(operation=operation.ok(), test_func=self.ask, config=config)()


def is_valid(case: Any) -> bool:
    return bool(case.meta and case.meta.generation.mode.is_positive)


def test_every_answer_is_one_that_is_described(described: Any, content: list[UUID]) -> None:
    asker = Asker(described, content)
    asker.ask_everything([HypothesisTestMode.FUZZING], examples=8)
    assert {200, 400, 404} <= asker.answers.keys()


@pytest.mark.soak
def test_every_answer_is_one_that_is_described_for_long(
    described: Any, content: list[UUID]
) -> None:
    asker = Asker(described, content)
    asker.ask_everything(list(HypothesisTestMode), examples=100)
    assert {200, 400, 404, 405, 410} <= asker.answers.keys()
    print(dict(asker.answers))  # noqa: T201 (the counts of a long run are its result)
