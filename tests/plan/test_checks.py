from collections.abc import Iterator

import pytest
from wagtail.models import Page

from cms.editorial.checks import registry
from cms.editorial.checks.finding import Finding
from cms.editorial.checks.run import errors, findings
from cms.editorial.choices import Severity
from plan.choices import Role
from plan.models import Evidence, PlanPage, StrategyPage
from tests.factories import StrategyPageFactory, WorkgroupFactory


@pytest.fixture
def strategy(goal: StrategyPage) -> StrategyPage:
    """A draft without a fault."""
    draft = StrategyPageFactory(parent=goal, number="4.1", draft=True)
    draft.workgroup_roles.create(workgroup=WorkgroupFactory(), role=Role.LEAD)
    draft.actions.create(number="4.1.1", statement="Visit employers")
    draft.evidence.add(Evidence(statement="It works", source="A survey"))
    return draft


def places(strategy: StrategyPage) -> list[str]:
    return [finding.place for finding in errors(strategy)]


def test_a_strategy_without_fault_has_no_findings(strategy: StrategyPage) -> None:
    assert findings(strategy) == []


def test_a_taken_number_is_an_error_that_names_who_has_it(
    strategy: StrategyPage, goal: StrategyPage
) -> None:
    StrategyPageFactory(parent=goal, number="4.1", short_name="Outreach", slug="other")
    (finding,) = errors(strategy)
    assert "4.1 is the number of “4.1 Outreach”" in finding.sentence()


def test_a_strategy_needs_a_lead(strategy: StrategyPage) -> None:
    strategy.workgroup_roles.first().role = Role.SUPPORT
    assert places(strategy) == ["Workgroups"]


def test_evidence_needs_a_source(strategy: StrategyPage) -> None:
    strategy.evidence.first().source = " "
    assert places(strategy) == ["Evidence"]


def test_a_strategy_that_was_moved_must_be_renumbered(
    strategy: StrategyPage, plan: PlanPage
) -> None:
    strategy.move(StrategyPageFactory(parent=plan, number="5"), pos="last-child")
    moved = StrategyPage.objects.get(pk=strategy.pk)
    moved.workgroup_roles.create(workgroup=WorkgroupFactory(), role=Role.LEAD)
    assert places(moved) == ["Number"]


def test_an_action_numbered_elsewhere_is_a_warning(strategy: StrategyPage) -> None:
    strategy.actions.first().number = "5.1.1"
    assert [finding.severity for finding in findings(strategy)] == [Severity.WARNING]


def test_what_can_only_advise_is_not_asked_for_errors(
    strategy: StrategyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what finds an error though it was registered so is found out."""
    asked = []

    def advises(page: Page) -> Iterator[Finding]:
        asked.append(page)
        yield Finding(Severity.ADVICE if len(asked) == 1 else Severity.ERROR, "A word is long.")

    monkeypatch.setattr(registry, "_checks", [])
    monkeypatch.setattr(registry, "_advice", set())
    registry.register(advises, blocks=False)
    assert errors(strategy) == []
    assert asked == []
    assert [found.message for found in findings(strategy)] == ["A word is long."]
    with pytest.raises(TypeError, match="advises"):
        findings(strategy)
