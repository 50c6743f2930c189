from plan.input.models.phase import InputPhase
from plan.input.models.public_input import PublicInput, Redaction
from plan.input.models.published import PublishedInput
from plan.input.models.reply import Reply
from plan.input.models.sender import Sender, SenderErasure
from plan.input.models.theme import Theme

__all__ = [
    "InputPhase",
    "PublicInput",
    "PublishedInput",
    "Redaction",
    "Reply",
    "Sender",
    "SenderErasure",
    "Theme",
]
