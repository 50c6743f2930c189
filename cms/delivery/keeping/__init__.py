"""Answers that were built once, for whoever asks the same while the ledger is in the same state.

A name holds all that its value depends on (the ledger's state, the question, the address that it
was asked at), so nothing here is ever invalidated: what is old is not asked for any more.
"""
