from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "plan"

    def ready(self) -> None:
        from cms.content.reasons import public
        from cms.delivery.parts import register_part
        from cms.delivery.taking.by_receipt import register_by_receipt
        from cms.delivery.writing import register_writing
        from cms.editorial.checks import registry
        from cms.editorial.leaving import belongings
        from cms.editorial.releases import making_way, wholeness
        from cms.editorial.roles.matrix.registry import Part, register_verbs
        from cms.editorial.roles.matrix.sections import register_section
        from plan import documents, roles
        from plan.checks import CHECKS, evidence_names_its_source
        from plan.documents.outline import OUTLINE
        from plan.input import signals
        from plan.input.moderating.leaving import AssignedInput
        from plan.input.sending.by_receipt import BY_RECEIPT
        from plan.input.sending.routes import WRITING
        from plan.models import PlanPage, ProgressPage, StrategyPage, Workgroup
        from plan.models.live_number import give_up
        from plan.released_numbers import numbers_differ
        from plan.updates.checks import CHECKS as PROGRESS_CHECKS
        from plan.workgroups import deletion

        signals.connect()
        deletion.connect()
        documents.register()
        public.register(Workgroup, public.always)
        register_part(OUTLINE)
        register_writing(WRITING)
        register_by_receipt(BY_RECEIPT)
        for check in CHECKS:
            registry.register(check, StrategyPage)
        register_section(PlanPage)
        register_verbs(Part.DOMAIN, roles.verbs)
        belongings.register(AssignedInput())
        wholeness.register(numbers_differ)
        making_way.register(give_up)
        for check in (*PROGRESS_CHECKS, evidence_names_its_source):
            registry.register(check, ProgressPage)
