"""Where the data files stand, and reading each kind of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from rettesnor.law.age import LeapBirthday
from rettesnor.law.calendar import Reading
from rettesnor.law.pension import PensionRow, PensionTable
from rettesnor.law.receipt import LetterPolicy
from rettesnor.rules.act import Act, Law
from rettesnor.rules.facts import FactDefinition
from rettesnor.rules.standard import PublishedText, Standard
from rettesnor.rules.strict import Strict
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards.faults import BadFile, Fault
from rettesnor.standards.reading import Document
from rettesnor.standards.remedies import remedy
from rettesnor.standards.text import decoded
from rettesnor.standards.working_times import WorkingTimes
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.unusable import why_unusable

ROOT = Path(os.environ.get("RETTESNOR_STANDARDS") or Path(__file__).parents[2] / "standards")


class Office(Strict):
    """A part of the municipality that receives, decides or answers complaints."""

    name: str
    address: tuple[str, ...] = ()
    phone: str | None = None
    mail: str | None = None
    source: Literal["standard", "to be confirmed by the municipality"]


class Units(Strict):
    receiving: Office
    deciding: Office
    complaint: Office


class MunicipalLetterhead(Strict):
    name: str
    address: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    source: Literal["standard", "to be confirmed by the municipality"]


class SecondApprover(Strict):
    """Another person than the writer approves a decision before it is issued: of which decisions, and who it can be."""

    of: Literal["every-decision", "less-than-asked"]
    who: Literal["colleague", "team-leader"] = "colleague"


class Policies(Strict):
    """Named policies of standards/law/calendar.yaml; `weekdays: favour-citizen` computes every reading."""

    weekdays: Reading | Literal["favour-citizen"]
    letters: LetterPolicy
    working_times: WorkingTimes = WorkingTimes()
    second_approver: SecondApprover | None = None
    """None where the municipality demands none; no law does."""


class Municipality(Strict):
    municipality: str
    code: str = Field(pattern=r"^\d{3}$")
    synthetic: bool = False
    """Invented, for tests and demonstrations: it has a code that no municipality has."""
    name: str = ""
    """What pages and letters call it; where it is left out, the name of the list."""
    letterhead: MunicipalLetterhead
    units: Units
    policies: Policies
    note: str | None = None

    @property
    def reading(self) -> Reading | None:
        return None if self.policies.weekdays == "favour-citizen" else Reading(self.policies.weekdays)


class MunicipalityNames(Strict):
    """The list of standards/law/municipalities.yaml: names by code."""

    table: Literal["municipalities"]
    source: str
    names: dict[Annotated[str, Field(pattern=r"^[1-8]\d\d$")], str]


@cache
def vocabulary() -> Vocabulary:
    """The common facts; a municipality among them is one of the list, or one that a file says is invented."""
    return Document(ROOT / "facts.yaml").as_(Vocabulary).among({**municipality_names(), **dict(_invented())})


@cache
def municipality_names() -> Mapping[str, str]:
    """The name of every Danish municipality by its code."""
    return Document(ROOT / "law" / "municipalities.yaml").as_(MunicipalityNames).names


def _invented() -> Iterator[tuple[str, str]]:
    for path in _municipality_paths():
        try:
            read = municipality(path.parent.name)
        except BadFile:  # `standards check` tells what is wrong with it, and no other municipality is stopped by it
            continue
        if read.synthetic:
            yield read.code, read.name


@cache
def own_facts() -> Mapping[str, FactDefinition]:
    """The facts that a text alone asks about, of every text that can be read, by name."""
    return dict(_own_facts())


def _own_facts() -> Iterator[tuple[str, FactDefinition]]:
    for each in standard_ids():
        try:
            facts = standard(each).facts
        except BadFile:  # `standards check` tells what is wrong with it
            continue
        yield from ((fact.name, fact) for fact in facts)


@cache
def law() -> Law:
    """All acts and tables of standards/law."""
    acts = []
    for path in sorted((ROOT / "law").glob("*.yaml")):
        document = Document(path)
        if "act" in document.content:
            act = document.as_(Act)
            _check_act(document, act)
            acts.append(act)
    acts.sort(key=lambda act: act.layer == "order")  # statutes first: a conflict is held against the higher rule
    return Law(
        tuple(acts),
        _pension(),
        LeapBirthday(Document(ROOT / "law" / "calendar.yaml").content["leap_birthday"]["convention"]),
    )


def _check_act(document: Document, act: Act) -> None:
    faults = []
    for n, provision in enumerate(act.provisions):
        if hashlib.sha256(provision.text.encode()).hexdigest() != provision.sha256:
            faults.append(
                document.fault(
                    ("provisions", n, "text"),
                    Saying(
                        _("§ {section}: the text is not the one its sha256 was taken of"),
                        {"section": provision.section},
                    ),
                )
            )
        for rule in provision.rules:
            for condition in rule.conditions():
                faults += [
                    document.fault(("provisions", n, "rules"), why_unusable(problem.under(rule.id)))
                    for problem in condition.problems(vocabulary())
                ]
        for m, carried in enumerate(provision.carries):
            problems = carried.when.problems(vocabulary()) if carried.when else ()
            faults += [document.fault(("provisions", n, "carries", m, "when"), why_unusable(each)) for each in problems]
    if faults:
        raise BadFile(faults)


def _pension() -> PensionTable:
    rows = Document(ROOT / "law" / "pension-age.yaml").content["rows"]
    return PensionTable(tuple(PensionRow(**{**row, "born_from": _day(row["born_from"])}) for row in rows))


def _day(value: Any) -> date | None:
    return value if value is None or isinstance(value, date) else date.fromisoformat(str(value))


def standard_paths() -> dict[str, Path]:
    """Every standard file by the id it must carry: its own name."""
    return {
        path.stem: path
        for path in sorted(ROOT.glob("*/*.yaml"))
        if path.parent.name not in ("law", "letters") and path.name != "municipality.yaml"
    }


def standard_ids() -> list[str]:
    return list(standard_paths())


def standard(standard_id: str) -> Standard:
    """A standard by its id. Raises KeyError with the ids there are, or `BadFile`."""
    paths = standard_paths()
    if standard_id not in paths:
        raise KeyError(f"there is no standard {standard_id!r}; there are: {', '.join(paths)}")
    return read_standard(paths[standard_id])


@cache
def read_standard(path: Path) -> Standard:
    """A standard file, checked against its name, its folder, the vocabulary and the law it cites."""
    document = Document(path)
    read = document.as_(Standard)
    faults = []
    if read.standard != path.stem:
        faults.append(
            document.fault(
                ("standard",),
                Saying(
                    _("the id is {id!r} but the file is called {file}; make them the same"),
                    {"id": read.standard, "file": path.name},
                ),
            )
        )
    if read.municipality != path.parent.name:
        faults.append(document.fault(("municipality",), _another_folder(read.municipality, path.parent.name)))
    try:
        faults += [document.fault(place, why_unusable(problem)) for place, problem in read.problems(vocabulary())]
    except ValidationError as error:  # the facts of its own do not go with the others
        faults += [document.fault(("facts",), remedy(each, Vocabulary)) for each in error.errors()]
    if faults:
        raise BadFile(faults)
    return read


@cache
def municipality(name: str) -> Municipality:
    """municipality.yaml of a folder under standards/."""
    document = Document(ROOT / name / "municipality.yaml")
    read = document.as_(Municipality)
    if read.municipality != name:
        raise BadFile([document.fault(("municipality",), _another_folder(read.municipality, name))])
    if wrong := _wrong_code(read):
        raise BadFile([document.fault(("code",), wrong)])
    return read if read.name else read.model_copy(update={"name": municipality_names()[read.code]})


def _wrong_code(read: Municipality) -> Saying | None:
    if read.synthetic and not (read.code.startswith("9") and read.name):
        words = _("an invented municipality has a `name`, and a code from 900 to 999, not {code}")
    elif not read.synthetic and read.code not in municipality_names():
        words = _(
            "no municipality has the code {code}; write the one that standards/law/municipalities.yaml lists, or, "
            "where the municipality is invented, a code from 900 to 999 and `synthetic: true`"
        )
    else:
        return None
    return Saying(words, {"code": read.code})


def _another_folder(municipality: str, folder: str) -> Saying:
    return Saying(
        _("{municipality!r} lies in the folder {folder}; make them the same"),
        {"municipality": municipality, "folder": folder},
    )


def municipalities() -> list[Municipality]:
    return [municipality(path.parent.name) for path in _municipality_paths()]


def _municipality_paths() -> list[Path]:
    return sorted(ROOT.glob("*/municipality.yaml"))


def source_text(read: Standard, source: PublishedText | None = None) -> str:
    """A published text as committed, after checking that its bytes are the ones the standard was made from.

    The standard's first, unless another of its sources is asked for.
    """
    source = source or read.source
    path = standard_paths()[read.standard].parent / source.file
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != source.sha256:
        why = Saying(_("the bytes are not those the standard's sha256 was taken of; restore the file"))
        raise BadFile([Fault(path.name, 1, why)])
    return decoded(content, path.name)
