"""Why a case cannot be decided by the municipality that has it, in sentences."""

from rettesnor.rules.acting import Acting, Stops
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

_STOPS: dict[Stops, str] = {
    "another_municipality_acts": _(
        "By the facts another municipality acts for the citizen, and so it is the one to decide the case."
    ),
    "acting_ground_missing": _(
        "The citizen lives in another municipality, which acts for the citizen unless there is a ground for this one "
        "to. No ground is entered."
    ),
}


def say_stop(acting: Acting, language: Language) -> str:
    """Empty where nothing stops."""
    return translated(_STOPS[acting.stops], language) if acting.stops else ""
