from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.content.choosing import SnippetChoosing
from plan.models import Workgroup


class WorkgroupViewSet(SnippetViewSet):
    model = Workgroup
    chooser_viewset_class = SnippetChoosing
    icon = "group"
    menu_label = "Workgroups"
    menu_order = 120
    add_to_admin_menu = True
    list_display = [
        "name",
        Column("reviewers", label="Reviewers", accessor="reviewers"),
        Column("contact_email", label="Contact"),
    ]
    search_fields = ["name", "description"]
