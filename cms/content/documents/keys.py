"""By which labels the ledger names what many documents show."""

FILE = "content.file"
IMAGE = "content.publicimage"
SETTINGS = "content.sitesettings"
SITE = "wagtailcore.site"
TAG = "taggit.tag"
