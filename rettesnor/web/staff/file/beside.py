"""That another standard is in force from the same day as the one a page rests on."""

from django.utils.translation import gettext as _

from rettesnor.standards.models import StandardVersion


def said_beside(version: StandardVersion | None) -> str:
    """One sentence, or none where the texts themselves say which standard is in force."""
    others = StandardVersion.objects.beside(version) if version else []
    if version is None or not others:
        return ""
    words = _(
        "{standard} is used here, and {others} is in force from the same day, or like it from no day that is stated. "
        "Ask whoever looks after the standards which of them counts."
    )
    return words.format(standard=version.pk, others=", ".join(other.pk for other in others))
