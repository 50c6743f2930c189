"""Delivery keys: a consumer names itself, and may read more than a stranger.

A key opens nothing that is not open to everybody; it raises the limit and says whose reads they
are. So it is no secret of ours, but a secret of its consumer's: whoever has it reads in its name.
"""
