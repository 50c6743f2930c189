"""Why a page cannot be imported. Each message says what is wrong and what would be right."""


class ImportRefused(Exception):
    """Nothing was created."""


class UnreadableFile(ImportRefused):
    """The bytes are not a page that can be read."""


class LostText(ImportRefused):
    """A fault of ours: recognising would lose or double text, so nothing is made of it."""
