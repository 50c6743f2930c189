"""What a monitor asks for: how far the ledger, the worker, the webhooks and the reviews are.

Nothing is counted in memory. Each answer is read from the database, so that it does not matter
which of the web processes is asked, and nothing is lost when one ends.
"""
