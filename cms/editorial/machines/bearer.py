from django.http import HttpRequest
from wagtail.models import APIToken

from cms.editorial.machines.choices import TokenState
from cms.editorial.machines.stops import NotAMachine, NoToken, TokenEnded
from cms.editorial.models import ServiceToken
from cms.editorial.roles.names import Role


def token_of(request: HttpRequest) -> ServiceToken:
    """The working token of a service account that this request bears. Raises a `Stop`."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not APIToken.validate_token_format(secret.strip()):
        raise NoToken
    hashes = APIToken.candidate_key_hashes(secret.strip())
    token = ServiceToken.objects.filter(key_hash__in=hashes).select_related("account__user").first()
    if token is None:
        raise NotAMachine if APIToken.objects.filter(key_hash__in=hashes).exists() else NoToken
    if token.state is not TokenState.ACTIVE:
        raise TokenEnded
    _require_machine(token)
    return token


def _require_machine(token: ServiceToken) -> None:
    """The account as it is now: what somebody gave its user beside closes the door."""
    account = token.account
    user = account.user
    groups = set(user.groups.values_list("name", flat=True))
    own = {Role.CONTRIBUTOR.value, account.group.name}
    works = account.is_active and user.is_active and not user.is_superuser
    if not works or groups != own or token.user_id != user.pk:
        raise NotAMachine
