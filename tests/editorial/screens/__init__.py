"""Every screen of the admin, and which role sees and does what in it."""
