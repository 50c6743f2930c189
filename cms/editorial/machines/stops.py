"""Why a machine is turned away, with the status of the answer."""

from http import HTTPStatus


class Stop(Exception):
    """The request goes no further."""

    status = HTTPStatus.FORBIDDEN


class NoToken(Stop):
    """Send “Authorization: Bearer …” with the token of a service account."""

    status = HTTPStatus.UNAUTHORIZED


class TokenEnded(Stop):
    """This token has expired or was revoked."""

    status = HTTPStatus.UNAUTHORIZED


class NotAMachine(Stop):
    """Only the tokens of service accounts are accepted here, and those hold no other role."""


class NotForMachines(Stop):
    """A service account drafts and submits pages below its sections, and nothing else."""


class NotYours(Stop):
    """There is no such page among those that this account has written."""

    status = HTTPStatus.NOT_FOUND


class NoReview(Stop):
    """No workflow governs this section, so nothing can be written there."""


class VersionMissing(Stop):
    """Send If-Match with the ETag of the draft that you read: a write never merges over another."""

    status = HTTPStatus.PRECONDITION_REQUIRED


class Stale(Stop):
    """The draft has changed since you read it: read it again (version=draft), start from that."""

    status = HTTPStatus.CONFLICT
