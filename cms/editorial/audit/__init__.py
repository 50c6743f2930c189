"""What changes who may do what is in the log, whichever way it was changed."""
