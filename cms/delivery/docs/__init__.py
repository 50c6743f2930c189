"""The page that people read: made from the OpenAPI document, so that the two cannot disagree."""
