import orjson

from cms.ledger.reading import Now, Served


def of_site(collection: str, hostname: str, time: Now) -> Served | None:
    """The document of the site that answers for a host name, else that of the default site."""
    known = time.few(collection)
    if len(known) < 2:
        return known[0] if known else None
    facts = [orjson.loads(one.body) for one in known]
    ranks = [(one["hostname"] == hostname, one["is_default"]) for one in facts]
    return known[ranks.index(max(ranks))]
