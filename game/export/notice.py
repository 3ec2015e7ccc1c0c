"""What stands on every document beside the training notice: which record it was made of."""

from game.wording import _

__all__ = ["record_line"]


def record_line(chain: str) -> str:
    """The last hash of the record: whoever changed the record later cannot meet it; "" if none."""
    return _("Made from the record {hash}").format(hash=chain) if chain else ""
