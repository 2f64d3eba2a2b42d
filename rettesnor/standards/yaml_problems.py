"""Why a text is no YAML, for people: what ruamel.yaml calls it, and what to do about it."""

from __future__ import annotations

from rettesnor.law.unusable import Unusable
from rettesnor.wording.terms import Both

_UNFINISHED: Both = (
    "en værdi mangler, eller en parentes eller et anførselstegn lukkes ikke",
    "a value is missing, or a bracket or a quote is not closed",
)
_INDENTED: Both = (
    "linjen passer ikke med dem ovenfor; ryk linjer, der hører sammen, lige langt ind, og sæt anførselstegn om tekster",
    "the line does not fit those above; indent lines that belong together alike, and put quotes round a whole text",
)
_ESCAPED: Both = (
    "omvendt skråstreg betyder noget særligt i \"…\"; skriv to, eller brug '…'",
    "a backslash means something in \"…\"; write two, or use '…'",
)
_ONE: Both = (
    "filen har mere end et dokument; slet linjen med --- eller ...",
    "the file has more than one document; remove the line with --- or ...",
)
# How ruamel.yaml begins to say it -> what it means to whoever wrote the file.
_PROBLEMS: tuple[tuple[str, Both], ...] = (
    ("found character '\\t'", ("linjen er rykket ind med en tabulator; brug mellemrum", "a tab; indent with spaces")),
    (
        "found character",
        (
            "en tekst kan ikke begynde med det tegn; sæt anførselstegn om den",
            "a text cannot begin with that sign; put quotes round it",
        ),
    ),
    (
        "mapping values are not allowed",
        (
            "kolon nummer to på linjen, eller forkert indrykning; sæt anførselstegn om en tekst med kolon",
            "a second colon on the line, or a wrong indentation; put quotes round a text with a colon",
        ),
    ),
    ("could not find expected ':'", ("der mangler et kolon efter navnet", "the colon after the name is missing")),
    (
        "sequence entries are not allowed",
        (
            "en streg, der begynder et punkt i en liste, skal stå først på sin linje; sæt ellers anførselstegn om den",
            "a dash that begins an item of a list comes first on its line; else put quotes round it",
        ),
    ),
    (
        "expected chomping",
        ("efter | eller > begynder teksten på næste linje", "after | or > the text begins on the next line"),
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
_OTHERWISE: Both = (
    "det kan ikke læses; se efter kolon, indrykning og anførselstegn",
    "it cannot be read; look at the colons, the indentation and the quotes",
)


def yaml_problem(problem: str) -> Unusable:
    """For a problem as ruamel.yaml names it, or for an unknown one."""
    danish, english = next((words for begins, words in _PROBLEMS if problem.startswith(begins)), _OTHERWISE)
    return Unusable(f"ikke gyldig YAML: {danish}", f"not valid YAML: {english}")
