"""How a workgroup goes: not while it carries something, and with the group of its reviewers."""
