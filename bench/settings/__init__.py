"""Settings of the two servers beside ours; ours has production's."""
