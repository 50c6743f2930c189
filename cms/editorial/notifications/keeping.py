from cms.editorial.leaving.telling import tell_stranded
from cms.editorial.notifications.joining import tell_newcomers
from cms.editorial.notifications.mailing import mail_unsent
from cms.editorial.notifications.reminding import remind


def keep_informed() -> None:
    """What the worker does each minute; most of the time there is nothing to do."""
    tell_newcomers()
    remind()
    tell_stranded()
    mail_unsent()
