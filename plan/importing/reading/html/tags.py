"""What the elements of HTML are to the import."""

import re

BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
HEADING = re.compile(r"h([1-6])")
LISTS = frozenset({"ul", "ol", "menu", "dir"})
FORMATS = {"b": "b", "strong": "b", "i": "i", "em": "i"}

DROPPED = {
    "script": "script",
    "style": "style sheet",
    "noscript": "text for browsers without scripts",
    "template": "template of a script",
    "title": "title of the browser window",
    "button": "form control",
    "input": "form control",
    "select": "form control",
    "textarea": "form control",
    "datalist": "form control",
    "img": "picture: upload it and place it by hand",
    "picture": "picture: upload it and place it by hand",
    "svg": "picture: upload it and place it by hand",
    "canvas": "picture: upload it and place it by hand",
    "iframe": "embedded content: place it by hand",
    "object": "embedded content: place it by hand",
    "embed": "embedded content: place it by hand",
    "video": "embedded content: place it by hand",
    "audio": "embedded content: place it by hand",
}
