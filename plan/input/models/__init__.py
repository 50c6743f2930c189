from plan.input.models.phase import InputPhase
from plan.input.models.public_input import PublicInput, Redaction
from plan.input.models.published import PublishedInput
from plan.input.models.sender import Sender, SenderErasure

__all__ = [
    "InputPhase",
    "PublicInput",
    "PublishedInput",
    "Redaction",
    "Sender",
    "SenderErasure",
]
