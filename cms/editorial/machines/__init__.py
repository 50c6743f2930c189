"""Machines that write: service accounts, their tokens, and the one door by which they come in.

Wagtail's v3 API is behind the door. It lets in only tokens of service accounts, only to the routes
of a table, only to what the account wrote itself, and a write only with the version that was read.
"""
