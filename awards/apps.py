from django.apps import AppConfig


class AwardsConfig(AppConfig):
    name = "awards"

    def ready(self) -> None:
        from awards import documents, roles
        from awards.cycle import signals
        from awards.cycle.checks import CHECKS
        from awards.deciding.impartial import judges_do_not_announce
        from awards.models import AwardsIndexPage, AwardYearPage, County, Employer, Industry
        from awards.nominating.sending.routes import WRITINGS
        from cms.content.reasons import public
        from cms.delivery.writing import register_writing
        from cms.editorial.checks import registry
        from cms.editorial.releases import barring
        from cms.editorial.roles.matrix.registry import Part, register_verbs
        from cms.editorial.roles.matrix.sections import register_section

        documents.register()
        barring.register(judges_do_not_announce)
        for model in (Employer, Industry, County):
            public.register(model)
        signals.connect()
        for writing in WRITINGS:
            register_writing(writing)
        register_section(AwardsIndexPage)
        register_verbs(Part.DOMAIN, roles.verbs)
        for check in CHECKS:
            registry.register(check, AwardYearPage)
