"""What others wrote, made to stand in a letter's own sentences."""

_ENDS = (".", "!", "?", "…", "]", "«")
_INSIDE = str.maketrans("»«", "\u203a\u2039")


def in_a_sentence(written: str) -> str:
    """The text in quotation marks, so that a sentence of ours can hold it whatever it is: `»Jeg vil gerne arbejde«`."""
    return f"»{written.strip().rstrip('.,;:').translate(_INSIDE)}«"


def as_sentence(quoted: str) -> str:
    """A text with a full stop where it ends without one, as a point of a list does."""
    ended = quoted.rstrip().rstrip(",;:")
    return ended if ended.endswith(_ENDS) else f"{ended}."
