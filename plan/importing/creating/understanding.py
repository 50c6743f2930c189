from plan.importing.corrections import NONE, Corrections
from plan.importing.reading import Source, read_file
from plan.importing.recognising import Recognition, recognise
from plan.models import Workgroup


def understand(
    name: str, data: bytes, corrections: Corrections = NONE
) -> tuple[Source, Recognition]:
    """A file, and what it says to a plan with our workgroups. Raises `ImportRefused`."""
    source = read_file(name, data)
    workgroups = list(Workgroup.objects.values_list("name", flat=True))
    return source, recognise(source, workgroups, corrections)
