from dataclasses import replace

import orjson

from cms.delivery.http.etags import hashed
from cms.ledger.reading import Served


def in_language(served: Served, language: str) -> Served:
    """What a site has one of, with the fields of one of its `translations` in their place.

    In the language that it is written in, and in one that the site does not have, it is what it is.
    """
    if language in ("", served.locale):
        return served
    document = orjson.loads(served.body)
    for said in document.get("translations", ()):
        if said["locale"] == language:
            body = orjson.dumps(document | said)
            return replace(served, body=body, etag=hashed(served.etag, "locale", language))
    return served
