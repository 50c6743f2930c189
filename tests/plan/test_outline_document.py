from typing import Any
from uuid import uuid4

from plan.documents.outline import outline

PLAN = {"id": str(uuid4()), "path": "/plan/", "title": "Our plan"}


def strategy(number: str, *above: dict[str, Any], statuses: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "path": f"/plan/{number}/",
        "number": number,
        "short_name": "Name",
        "statement": "Do it.",
        "level": len(above) + 1,
        "level_name": "Goal",
        "status": None,
        "leads": [],
        "actions": [{"status": status} for status in statuses],
        "ancestors": [{"id": one["id"]} for one in (PLAN, *above)],
    }


def test_strategies_stand_below_their_parents_in_the_order_of_their_numbers() -> None:
    four = strategy("4")
    children = [strategy("4.10", four), strategy("4.2", four)]
    tree = outline(PLAN, [strategy("10"), *children, four])
    assert [node.number for node in tree.strategies] == ["4", "10"]
    assert [node.number for node in tree.strategies[0].strategies] == ["4.2", "4.10"]


def test_progress_counts_the_actions_of_everything_below() -> None:
    four = strategy("4", statuses=("complete",))
    child = strategy("4.1", four, statuses=("complete", "on_track"))
    tree = outline(PLAN, [four, child, strategy("5", statuses=("on_track",))])
    assert tree.progress.actions == 4
    first = tree.strategies[0]
    assert (first.progress.actions, first.progress.by_status["complete"]) == (3, 2)
    assert first.progress.by_status["discontinued"] == 0
    assert first.strategies[0].progress.actions == 2


def test_below_a_parent_that_is_not_public_its_own_parent_takes_over() -> None:
    four = strategy("4")
    hidden = strategy("4.1", four)
    tree = outline(PLAN, [four, strategy("4.1.1", four, hidden), strategy("5.1.1", hidden)])
    assert [node.number for node in tree.strategies] == ["4", "5.1.1"]
    assert [node.number for node in tree.strategies[0].strategies] == ["4.1.1"]
