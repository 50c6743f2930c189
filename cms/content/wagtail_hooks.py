from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.content.biography import hooks as hooks_of_biography
from cms.content.links.admin import hooks as hooks_of_links
from cms.content.page_links import PublicPageLinkHandler

__all__ = ["hooks_of_biography", "hooks_of_links"]


@hooks.register("register_rich_text_features", order=10)
def link_to_public_pages_only(features: FeatureRegistry) -> None:
    features.register_link_type(PublicPageLinkHandler)
