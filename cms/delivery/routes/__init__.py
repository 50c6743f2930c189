"""The routes of the API. Those of collections are made from the registry."""
