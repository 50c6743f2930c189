"""What `make test` ends with, after the suite on each database."""

import pytest

from tests.__main__ import verdict


@pytest.mark.parametrize(
    ("statuses", "ends_with"),
    [([0, 0], 0), ([1, 0], 1), ([0, 2], 2), ([0, 5], 0), ([5, 1], 1), ([5, 5], 5), ([0, -9], -9)],
)
def test_one_failure_is_a_failure_and_one_run_may_have_nothing_to_do(
    statuses: list[int], ends_with: int
) -> None:
    assert verdict(statuses) == ends_with
