from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

SCHEMES = {"http", "https", "mailto", "tel", ""}


def base_address(soup: BeautifulSoup) -> str:
    """The page's own address, if it says so: what relative links start from."""
    for selector, attribute in (("base[href]", "href"), ('link[rel~="canonical"]', "href")):
        found = soup.select_one(selector)
        address = str(found.get(attribute) or "") if found else ""
        if urlsplit(address).scheme in {"http", "https"}:
            return address
    return ""


def link_address(anchor: Tag, base: str) -> str:
    """Where a link leads, or nothing if it is a script or leads only to a place in the page."""
    href = str(anchor.get("href") or "").strip()
    try:
        address = urljoin(base, href) if base else href
        known = urlsplit(address).scheme.lower() in SCHEMES
    except ValueError:
        return ""
    return address if known and not href.startswith("#") else ""
