"""Proposals that an employer receive the award. Nothing of them is ever public."""
