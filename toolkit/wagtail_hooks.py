from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.content.choosing import SnippetChoosing
from toolkit.models import Topic
from toolkit.toolkit_listing import ToolkitListingViewSet


class TopicViewSet(SnippetViewSet):
    model = Topic
    chooser_viewset_class = SnippetChoosing
    icon = "tag"
    menu_label = "Toolkit topics"
    list_display = ["name", "slug"]


register_snippet(TopicViewSet)


@hooks.register("register_admin_viewset")
def toolkit_pages() -> ToolkitListingViewSet:
    return ToolkitListingViewSet("toolkit-pages")
