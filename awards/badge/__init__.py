"""The badge that an awarded employer shows on a site of its own, made from the ledger: there is one
as long as the profile is public, and what it leads to says so."""
