from collections.abc import Sequence

from django.contrib.auth.models import User
from wagtail.log_actions import log

from cms.editorial.leaving.belongings import Belonging
from plan.input.models import PublicInput
from plan.input.moderating.assign import ASSIGNED
from plan.input.moderating.people import moderators


class AssignedInput(Belonging):
    """What a moderator was given goes back to the queue, where the others find it."""

    one, several = "1 public input", "public inputs"
    ends, end_together = "goes back to the queue", "go back to the queue"

    def held(self, person: User, gone: bool) -> Sequence[PublicInput]:
        if not gone and moderators().filter(pk=person.pk).exists():
            return []
        return list(PublicInput.objects.filter(assigned_to=person))

    def end(self, things: Sequence[PublicInput]) -> None:
        PublicInput.objects.filter(pk__in=[each.pk for each in things]).update(assigned_to=None)
        for said in things:
            log(said, ASSIGNED, data={"to": ""})
