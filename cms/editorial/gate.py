"""What an abstract page class takes from the editorial rules."""

from django.contrib.auth.models import Group


class GatedPage:
    def responsible_group(self) -> Group | None:
        """Who approves this page in the first stage: its owner, else the owner of the page above."""
        if self.owner_group:
            return self.owner_group
        parent = self.get_parent()
        specific = parent and parent.specific
        return specific.responsible_group() if isinstance(specific, GatedPage) else None
