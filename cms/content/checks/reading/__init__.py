"""How hard a text is to read: advice, never a reason to stop anybody."""
