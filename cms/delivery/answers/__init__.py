"""Answers, as bytes: found in the ledger, put together without being parsed."""
