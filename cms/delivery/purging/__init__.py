"""Telling a shared cache what to forget, where one is configured.

Whoever purges follows the ledger, as a webhook does: what was committed is never missed, a cache
that is away is told when it is back, and a request carries keys and nothing else.
"""
