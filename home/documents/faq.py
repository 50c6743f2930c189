from typing import Any, Self

from pydantic import Field

from cms.content.documents import PageDocument, Part, RichText
from cms.content.documents.blocks.block import items
from cms.ledger.shown import Shown
from home.models import FAQPage


class Question(Part):
    question: str = Field(description="As it is asked.")
    answer: RichText

    @classmethod
    def of(cls, stored: dict[str, Any], shown: Shown) -> Self:
        answer = RichText.of(stored.get("answer"), shown)
        return cls(question=stored.get("question") or "", answer=answer)


class QuestionGroup(Part):
    heading: str = Field(description="What the questions are about; empty if that is not said.")
    questions: list[Question] = Field(description="In their order.")

    @classmethod
    def of(cls, stored: dict[str, Any], shown: Shown) -> Self:
        questions = [Question.of(question, shown) for question in items(stored.get("questions"))]
        return cls(heading=stored.get("heading") or "", questions=questions)


class FAQDocument(PageDocument):
    """Questions and answers, in groups."""

    type = "home.faq"
    collection = "pages"
    model = FAQPage

    introduction: RichText
    groups: list[QuestionGroup] = Field(description="In their order.")

    @classmethod
    def build(cls, page: FAQPage, shown: Shown) -> Self:
        return cls(
            **cls.shared(page, shown),
            introduction=RichText.of(page.introduction, shown),
            groups=[QuestionGroup.of(item["value"], shown) for item in page.questions.raw_data],
        )
