"""That another standard is in force from the same day as the one a page rests on."""

from django.utils.translation import gettext as _

from rettesnor.cases.file.language import page_language
from rettesnor.standards.models import StandardVersion
from rettesnor.wording.formats import say_all


def said_beside(version: StandardVersion | None) -> str:
    """One sentence, or none where the texts themselves say which standard is in force."""
    others = StandardVersion.objects.beside(version) if version else []
    if version is None or not others:
        return ""
    words = _(
        "{standard} is used here, and {others} is in force from the same day, or like it from no day that is stated. "
        "Ask whoever looks after the standards which of them counts."
    )
    said = say_all([_called(other) for other in others], page_language())
    return words.format(standard=_called(version), others=said)


def _called(version: StandardVersion) -> str:
    """By its id too: two texts can have one title, and whoever looks after them knows them by it."""
    return f"»{version.title}« ({version.pk})"
