"""What the coordinator of the award sees of nominations, and decides about each."""
