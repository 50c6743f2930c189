"""By what strategies are found and ordered."""

from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter, Sort
from plan.choices import ActionStatus, Role
from plan.input.choices import InputState

FILTERS = {
    "number": Filter("number", description="The number: 4.1."),
    "level": Filter("level", ValueKind.NUMBER, "Steps below the plan: 1, 2 or 3."),
    "plan": Filter("plan.id", description="Id of the plan."),
    "status": Filter("status", description="How it stands.", choices=tuple(ActionStatus.values)),
    "indicator": Filter("indicators.key", description="Key of an indicator."),
    "workgroup": Filter("workgroups.slug", description="Slug of a workgroup, whatever its role."),
    "role": Filter("workgroups.role", description="A role held.", choices=tuple(Role.values)),
    "lead": Filter("leads", description="Slug of a workgroup that leads the strategy."),
    "action_status": Filter(
        "actions.status", description="State of an action.", choices=tuple(ActionStatus.values)
    ),
    "target_date": Filter("actions.target_date", ValueKind.DATE, "When an action is to be done."),
    "input_open": Filter("public_input.open", ValueKind.BOOLEAN, "Whether comments are taken."),
    "input_state": Filter(
        "public_input.state",
        description="How public input stands.",
        choices=tuple(InputState.values),
    ),
    "input_opens_on": Filter("public_input.opens_on", ValueKind.DATE, "First day of comments."),
    "input_closes_on": Filter("public_input.closes_on", ValueKind.DATE, "Last day of comments."),
}
SORTS = {"number": Sort("number", ValueKind.NUMBERING, "4.2 before 4.10.")}
