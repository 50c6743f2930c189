"""The delivery API: what was published, to whoever asks, read from the ledger and nothing else.

Routes, filters, sorts, OpenAPI and docs follow from the document classes that the domains register;
a new page type costs nothing here. A read is answered before sessions, sign-in and the site's
middleware are reached (see `middleware.py`), and its bodies leave as they were stored.
"""
