from cms.delivery.taking.receipt import receipt_for

PURPOSE = "awards.nomination"


def receipt_of(reference: str) -> str:
    """Made from the server's secret, so that a mail can carry it although nobody kept it."""
    return receipt_for(PURPOSE, reference, "mailed")
