from wagtail.admin.signal_handlers import register_signal_handlers
from wagtail.models import WorkflowState

from cms.content.models.references import ReferringPage
from cms.content.models.restoring import RestoredPage
from cms.editorial.gate import GatedPage
from cms.editorial.signals import STOCK_MAILS

OURS = {
    GatedPage: ("publish", "permissions_for_user", "save", "save_revision", "copy", "get_workflow"),
    ReferringPage: ("save",),
    RestoredPage: ("with_content_json", "from_serializable_data"),
}


def ungate() -> None:
    """Without these, what a page inherits is Wagtail's, also where ours is quicker; and its mails
    are Wagtail's own."""
    for mixin, names in OURS.items():
        for name in names:
            delattr(mixin, name)
    for signal, uid in STOCK_MAILS.items():
        signal.disconnect(sender=WorkflowState, dispatch_uid=uid)
    register_signal_handlers()
