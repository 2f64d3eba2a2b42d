"""That a caseload cannot be computed."""

from rettesnor.wording.translation import CannotProceed


class Refused(CannotProceed):
    """What is wrong, where, and what to do about it. Nothing has been written."""
