"""Outlines become draft pages. The verb is `import_file`; the command and the admin call it."""

from plan.importing.creating.import_file import import_file
from plan.importing.creating.outcome import Imported, Outcome
from plan.importing.creating.parent import find_parent, require_plan_or_strategy
from plan.importing.creating.placing import require_fits, require_may_add
from plan.importing.creating.records import former_import
from plan.importing.creating.understanding import understand

__all__ = [
    "Imported",
    "Outcome",
    "find_parent",
    "former_import",
    "import_file",
    "require_fits",
    "require_may_add",
    "require_plan_or_strategy",
    "understand",
]
