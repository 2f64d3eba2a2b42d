"""What is said of a fact that a standard does not know: the one that was meant, or the text whose own it is."""

from difflib import get_close_matches

from rettesnor.rules.facts import as_written
from rettesnor.rules.problems import FactProblem
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.standards.faults import BadFile
from rettesnor.wording import Language
from rettesnor.wording.problems import say_problem
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def say_refused(problem: FactProblem, vocabulary: Vocabulary, standard_id: str | None, language: Language) -> str:
    """Why a fact in a file is refused, with the way to the right one where its name is not known."""
    if problem.code != "no_such_fact":
        return say_problem(problem, language)
    name = as_written(problem.name)
    said = {"name": name, "ask": "rettesnor facts"}
    if standard_id:
        said["ask"] += f" --standard {standard_id}"
    if owners := _owners(name):
        words = _('"{name}" is no fact here, but one of {owners} alone; `{ask}` lists those that count here')
        return translated(words, language, owners=", ".join(owners), **said)
    if near := get_close_matches(name, [fact.name for fact in vocabulary.facts], n=1):
        words = _('there is no fact called "{name}"; did you mean {near}? `{ask}` lists those there are')
        return translated(words, language, near=near[0], **said)
    return translated(_('there is no fact called "{name}"; `{ask}` lists those there are'), language, **said)


def _owners(name: str) -> list[str]:
    """The standards that have a fact of this name of their own."""
    return [standard_id for standard_id in files.standard_ids() if name in _own(standard_id)]


def _own(standard_id: str) -> set[str]:
    try:
        return {fact.name for fact in files.standard(standard_id).facts}
    except BadFile:  # a fault in another text is told by `standards check`
        return set()
