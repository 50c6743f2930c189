from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.editorial.roles.matrix.admin.view import MatrixView
from cms.editorial.roles.matrix.everywhere import sees_matrix
from cms.editorial.signed_in import signed_in


class MatrixItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return sees_matrix(signed_in(request))


@hooks.register("register_reports_menu_item")
def who_may_do_what() -> MatrixItem:
    address = reverse("role_matrix")
    return MatrixItem("Who may do what", address, name="roles", icon_name="group", order=960)


@hooks.register("register_admin_urls")
def matrix_urls() -> list[URLPattern]:
    return [path("reports/roles/", MatrixView.as_view(), name="role_matrix")]
