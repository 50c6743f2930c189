"""Translations are pages of their own, reviewed like any other; here they are held to their source.

The source is the page in the default language. A translation is behind it when its public text was
written after the translation was last saved; saving the translation says that it is right again.
"""
