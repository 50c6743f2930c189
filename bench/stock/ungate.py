from wagtail.admin.signal_handlers import register_signal_handlers
from wagtail.models import WorkflowState

from cms.editorial.gate import GatedPage
from cms.editorial.signals import STOCK_MAILS

OURS = ("publish", "permissions_for_user", "save", "save_revision", "copy")


def ungate() -> None:
    """Without these, what a page inherits is Wagtail's; and its mails are Wagtail's own."""
    for name in OURS:
        if name in vars(GatedPage):
            delattr(GatedPage, name)
    for signal, uid in STOCK_MAILS.items():
        signal.disconnect(sender=WorkflowState, dispatch_uid=uid)
    register_signal_handlers()
