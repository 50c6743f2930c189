from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(max_length=300)
    answer = blocks.RichTextBlock(features=PROSE)

    class Meta:
        icon = "help"
        label_format = "{question}"


class QuestionGroupBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=200, required=False)
    questions = blocks.ListBlock(QuestionBlock(), min_num=1)

    class Meta:
        icon = "help"
        label = "Group of questions"
        label_format = "{heading}"


class FAQBlock(blocks.StreamBlock):
    group = QuestionGroupBlock()


class FAQPage(PublicPage):
    introduction = RichTextField(blank=True, features=PROSE)
    questions = StreamField(FAQBlock(required=False), blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "home/faq_page.html"
    page_description = "Questions and answers, in groups."

    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("questions"),
    ]
    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("questions"),
    ]

    several = _("FAQ pages")

    class Meta:
        verbose_name = _("FAQ page")
