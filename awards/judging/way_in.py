"""Who a request judges as: by the link of a person without an account, or by an account."""

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse

from awards.judging.models import Judge
from cms.editorial.links.tokens import hashed


class ByLink:
    """The token stands in the address, and only there."""

    def __init__(self, token: str) -> None:
        self.token = token

    def judge(self, request: HttpRequest) -> Judge:
        return found(token_digest=hashed(self.token), user=None)

    def refusal(self, request: HttpRequest) -> HttpResponseBase | None:
        return None

    def address(self, name: str, *args: str) -> str:
        return reverse(f"judging:{name}", args=[self.token, *args])


class ByAccount:
    def __init__(self, year: int) -> None:
        self.year = year

    def judge(self, request: HttpRequest) -> Judge:
        return found(year=self.year, user=request.user, revoked_at=None)

    def refusal(self, request: HttpRequest) -> HttpResponseBase | None:
        if request.user.is_authenticated:
            return None
        return redirect_to_login(request.get_full_path(), reverse("wagtailadmin_login"))

    def address(self, name: str, *args: str) -> str:
        return reverse(f"judging:my_{name}", args=[self.year, *args])


def found(**by: object) -> Judge:
    judge: Judge | None = Judge.objects.filter(**by).select_related("year", "user").first()
    if judge is None:
        raise Http404("Nobody judges here.")
    return judge
