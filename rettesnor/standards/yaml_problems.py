"""Why a text is no YAML, for people: what ruamel.yaml calls it, and what to do about it."""

from __future__ import annotations

from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

_UNFINISHED: str = _("a value is missing, or a bracket or a quote is not closed")
_INDENTED: str = _(
    "the line does not fit those above; indent lines that belong together alike, and put quotes round a whole text"
)
_ESCAPED: str = _("a backslash means something in \"…\"; write two, or use '…'")
_ONE: str = _("the file has more than one document; remove the line with --- or ...")
# How ruamel.yaml begins to say it -> what it means to whoever wrote the file.
_PROBLEMS: tuple[tuple[str, str], ...] = (
    ("found character '\\t'", _("a tab; indent with spaces")),
    (
        "found character",
        _("a text cannot begin with that sign; put quotes round it"),
    ),
    (
        "mapping values are not allowed",
        _("a second colon on the line, or a wrong indentation; put quotes round a text with a colon"),
    ),
    ("could not find expected ':'", _("the colon after the name is missing")),
    (
        "sequence entries are not allowed",
        _("a dash that begins an item of a list comes first on its line; else put quotes round it"),
    ),
    (
        "expected chomping",
        _("after | or > the text begins on the next line"),
    ),
    ("expected ',' or", _UNFINISHED),
    ("expected the node content", _UNFINISHED),
    ("found unexpected end of stream", _UNFINISHED),
    ("found unexpected document separator", _UNFINISHED),
    ("found unknown escape", _ESCAPED),
    ("expected escape sequence", _ESCAPED),
    ("expected <block end>", _INDENTED),
    ("mapping keys are not allowed", _INDENTED),
    ("but found another document", _ONE),
    ("found non-comment content after document end", _ONE),
)
_OTHERWISE: str = _("it cannot be read; look at the colons, the indentation and the quotes")


def yaml_problem(problem: str) -> Saying:
    """For a problem as ruamel.yaml names it, or for an unknown one."""
    why = next((words for begins, words in _PROBLEMS if problem.startswith(begins)), _OTHERWISE)
    return Saying(_("not valid YAML: {why}"), {"why": Saying(why)})
