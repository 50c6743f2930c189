from plan.input.models.phase import InputPhase

__all__ = ["InputPhase"]
