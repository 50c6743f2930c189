"""Files that come with a nomination: looked into, kept, scanned and handed out."""
