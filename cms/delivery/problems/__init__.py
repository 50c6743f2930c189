"""What the API refuses, and how it says so: RFC 9457 problem documents, one shape for all."""

from cms.delivery.problems.catalogue import (
    BadCursor,
    BadParameter,
    BadRequest,
    DraftIncomplete,
    Fault,
    Forbidden,
    Gone,
    MethodNotAllowed,
    NotAcceptable,
    NotFound,
    QueryTooLong,
    TooLarge,
    TooManyRequests,
    Unauthorized,
    Unexpected,
    UnknownPosition,
    Waiting,
)
from cms.delivery.problems.problem import Problem

__all__ = [
    "BadCursor",
    "BadParameter",
    "BadRequest",
    "DraftIncomplete",
    "Fault",
    "Forbidden",
    "Gone",
    "MethodNotAllowed",
    "NotAcceptable",
    "NotFound",
    "Problem",
    "QueryTooLong",
    "TooLarge",
    "TooManyRequests",
    "Unauthorized",
    "Unexpected",
    "UnknownPosition",
    "Waiting",
]
