from django.apps import AppConfig


class StockConfig(AppConfig):
    name = "bench.stock"
    label = "bench_stock"

    def ready(self) -> None:
        from bench.stock.fields import declare
        from bench.stock.ungate import ungate

        ungate()
        declare()
