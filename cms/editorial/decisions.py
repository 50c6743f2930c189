from typing import Any

from django.contrib.auth.models import User
from wagtail.models import Revision

from cms.editorial.choices import Verb
from cms.editorial.digest import digest
from cms.editorial.models.decision import Decision


def record(verb: Verb, revision: Revision, person: User | None, **facts: Any) -> Decision:
    """Add a decision about the text of `revision` as it is stored now."""
    return Decision.objects.create(
        base_content_type_id=revision.base_content_type_id,
        object_id=revision.object_id,
        revision=revision,
        digest=digest(revision),
        verb=verb,
        person=person,
        person_name=person.get_username() if person else "",
        **facts,
    )
