from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from awards.models import County, Employer, Industry
from cms.content.choosing import SnippetChoosing


class EmployerViewSet(SnippetViewSet):
    model = Employer
    chooser_viewset_class = SnippetChoosing
    icon = "user"
    list_display = ["name", "industry", "county", "size"]
    list_filter = ["industry", "county", "size"]
    search_fields = ["name"]


class IndustryViewSet(SnippetViewSet):
    model = Industry
    chooser_viewset_class = SnippetChoosing
    icon = "cogs"
    list_display = ["name", "slug"]


class CountyViewSet(SnippetViewSet):
    model = County
    chooser_viewset_class = SnippetChoosing
    icon = "globe"
    list_display = ["name", "slug"]


class AwardSnippets(SnippetViewSetGroup):
    menu_label = "Employers"
    menu_icon = "user"
    menu_order = 150
    items = (EmployerViewSet, IndustryViewSet, CountyViewSet)
    add_to_admin_menu = True
