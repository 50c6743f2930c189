"""What every form of the public has in common, whichever domain it belongs to."""
