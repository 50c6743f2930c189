from django.http import HttpRequest


def hostname_of(request: HttpRequest) -> str:
    """The host to which a request is addressed, without its port."""
    return request.get_host().partition(":")[0]
