"""Outlines become draft pages. The verb is `import_file`; the command and the admin call it."""

from plan.importing.creating.import_file import import_file
from plan.importing.creating.outcome import Imported, Outcome
from plan.importing.creating.parent import find_parent

__all__ = ["Imported", "Outcome", "find_parent", "import_file"]
