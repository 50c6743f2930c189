from tests.editorial.conftest import article, education, gate, home, industry, plan, who

__all__ = ["article", "education", "gate", "home", "industry", "plan", "who"]
