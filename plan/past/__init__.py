"""The plan as it stood: read from the ledger alone, so that sealing holds and no draft is met."""
