"""The publication ledger: what was public, from when until when, in one order that never changes.

Editors write pages; the ledger writes editions. Whatever leaves the system is read from here and
from nothing else, so nothing that was not published can leave. See docs/ledger.md.
"""
