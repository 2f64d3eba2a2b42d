"""The commands and their options. Nothing of the rules is imported here, so that `--help` is quick."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from typing import Any

from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

EVENTS = (
    "application-received",
    "material-received",
    "all-information-present",
    "complaint-received",
    "decision-received",
    "appeal-decision-received",
    "first-contact-made",
    "assessment-finished",
    "decision-made",
    "offer-started",
    "followed-up",
    "file-access-requested",
    "guidance-requested",
    "absence-talk-held",
)
"""What a period can run from, as `rettesnor.rules` has it."""
GRADES = ("conflict", "risk", "gap", "unclear", "error", "note")
"""How grave a remark is, as `rettesnor.rules` has it."""
STEPS = (
    "decision",
    "hearing",
    "reassessment",
    "complaint",
    "first-contact",
    "acknowledgement",
    "transport",
    "start",
    "trial",
    "pay",
    "follow-up",
    "earliest-follow-up",
    "next-follow-up",
    "second-follow-up",
    "missing-information",
    "other-place",
    "file-access",
    "guidance",
    "step",
    "work-assessment",
    "grant",
    "absence-observed",
)
"""What there can be a time limit for, in the same way."""

_Commands = Any  # what `add_subparsers` returns; argparse has no public name for it


def parser(language: Language) -> argparse.ArgumentParser:
    return _Options(language).parser()


class _Version(argparse.Action):
    """`--version`; the version is looked up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        print(f"rettesnor {version('rettesnor')}")
        parser.exit()


class _Options:
    """The whole command line in one language. `run` is where a command is: module and function of this package."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.common = argparse.ArgumentParser(add_help=False)
        self.common.add_argument("--json", action="store_true", help=self.say(_("answer as JSON")))
        self.common.add_argument("--lang", choices=["da", "en"], default="da", help=self.say(_("language: da or en")))

    def say(self, text: str, /, **values: object) -> str:
        return translated(text, self.language, **values)

    def parser(self) -> argparse.ArgumentParser:
        parser = argparse.ArgumentParser(
            prog="rettesnor",
            description=self.say(_("Quality standards as data.")),
            allow_abbrev=False,
        )
        parser.add_argument("--version", action=_Version, nargs=0, help=self.say(_("show the version")))
        commands = parser.add_subparsers(required=True, metavar=self.say(_("COMMAND")))
        self._cases(commands)
        self._calculators(commands)
        self._standards(commands)
        return parser

    def _cases(self, commands: _Commands) -> None:
        assess = self._command(commands, "assess", "assess:assess", _("assess a case"))
        self._facts_file(assess)
        self._standard_and_day(assess)
        self._caseload(commands)
        why = self._command(commands, "why", "why:why", _("explain a rule in a case"))
        self._facts_file(why)
        why.add_argument("rule", metavar="RULE", help=self.say(_("the rule's id")))
        self._standard_and_day(why)
        facts = self._command(commands, "facts", "facts:facts", _("the facts a case can have"))
        facts.add_argument("--standard", metavar="ID", help=self.say(_("with a standard's own")))
        facts.add_argument("--schema", action="store_true", help=self.say(_("JSON Schema")))

    def _caseload(self, commands: _Commands) -> None:
        about = _("assess many cases in a file; given two standards, compare what they give")
        batch = self._command(commands, "batch", "batch:batch", about)
        about = _("the cases, one a row: .csv or .parquet")
        batch.add_argument("cases", metavar="CASES", help=self.say(about))
        about = _("the standard's id; give two to compare them")
        batch.add_argument("--standard", required=True, action="append", metavar="ID", help=self.say(about))
        self._day(batch)
        about = _("what is applied for")
        offers = ["sheltered_employment", "special_course"]
        batch.add_argument("--offer", choices=offers, default=offers[0], help=self.say(about))
        about = _("where to write the result: .csv or .parquet")
        batch.add_argument("--out", required=True, metavar="FILE", help=self.say(about))

    def _calculators(self, commands: _Commands) -> None:
        deadline = self._command(commands, "deadline", "deadline:deadline", _("compute a deadline"))
        self._standard(deadline)
        deadline.add_argument(
            "--received",
            required=True,
            metavar="DATE",
            help=self.say(_("the day the period starts (YYYY-MM-DD)")),
        )
        deadline.add_argument(
            "--for",
            dest="for_",
            default="decision",
            choices=STEPS,
            help=self.say(_("what the deadline is for")),
        )
        deadline.add_argument(
            "--from",
            dest="from_",
            metavar="EVENT",
            choices=EVENTS,
            help=self.say(
                _("what happened that day: {events}; else what the period usually runs from"),
                events=", ".join(EVENTS),
            ),
        )
        about = self.say(
            _("the facts of the case, which tell what conditional deadlines apply"),
        )
        deadline.add_argument("--facts", metavar="FACTS.yaml", help=about)
        pension = self._command(commands, "pension-age", "pension_age:pension_age", _("the state pension age"))
        pension.add_argument(
            "--born",
            required=True,
            metavar="DATE",
            help=self.say(_("birth date (YYYY-MM-DD)")),
        )

        pay = self._command(commands, "pay", "pay:pay", _("how the work may be paid"))
        pay.add_argument("file", metavar="FILE.yaml", help=self.say(_("the question of pay")))
        pay.add_argument("--standard", metavar="ID", help=self.say(_("the standard's id")))
        about = self.say(_("the facts of the case, which tell what rules for some citizens only count"))
        pay.add_argument("--facts", metavar="FACTS.yaml", help=about)
        transport = self._command(commands, "transport", "transport:transport", _("who pays for transport"))
        transport.add_argument("file", metavar="FILE.yaml", help=self.say(_("the journeys")))
        transport.add_argument("--facts", metavar="FACTS.yaml", help=about)
        self._standard(transport)

    def _standards(self, commands: _Commands) -> None:
        about = self.say(_("standards: show and check"))
        standards = commands.add_parser("standards", help=about, description=about, allow_abbrev=False)
        parts = standards.add_subparsers(required=True, metavar=self.say(_("COMMAND")))
        for name, run, about in (
            ("list", "standards:overview", _("all standards")),
            ("show", "standards:show", _("the whole text with its rules")),
            ("review", "standards:review", _("remarks for a jurist")),
            ("schema", "standards:schema", _("JSON Schema of standard files")),
            ("kinds", "kinds:kinds", _("the kinds of rules, their keys and what is written there")),
            ("new", "new_standard:new", _("make the files of a new standard from its text")),
            ("try", "try_cases:try_cases", _("run a standard's golden cases")),
            ("check", "checks:check", _("compare the text with its source")),
            ("coverage", "checks:coverage", _("what became of each sentence")),
        ):
            part = self._command(parts, name, run, about)
            if name == "review":
                self._remarks(part)
            elif name == "kinds":
                part.add_argument(
                    "kind", metavar="KIND", nargs="?", help=self.say(_("one kind with its keys; else all"))
                )
            elif name == "new":
                self._new(part)
            elif name not in ("list", "schema"):
                part.add_argument("id", metavar="ID", nargs="?" if name == "check" else None, help=self._id())
            if name == "try":
                about = _("a file of golden cases; else those of tests/golden")
                part.add_argument("--cases", metavar="FILE.yaml", help=self.say(about))

    def _new(self, new: argparse.ArgumentParser) -> None:
        about = _("the id of the new standard, for example eksempelby-2027")
        new.add_argument("id", metavar="ID", help=self.say(about))
        about = _("the municipality's folder: small letters from a to z")
        new.add_argument("--municipality", required=True, metavar="NAME", help=self.say(about))
        about = _("the code of a municipality that is new here; else it is found by its name, which the folder spells")
        new.add_argument("--code", metavar="CODE", help=self.say(about))
        about = _("what letters call a municipality that is new here; else the name of the list")
        new.add_argument("--name", metavar="NAME", help=self.say(about))
        about = _("a file with the text; else it is read from the keyboard or a pipe")
        new.add_argument("--text", metavar="FILE", help=self.say(about))

    def _remarks(self, review: argparse.ArgumentParser) -> None:
        about = _("the standards' ids, see `standards list`; else all of them")
        review.add_argument("ids", metavar="ID", nargs="*", help=self.say(about))
        about = _("only remarks of this grade; can be given several times")
        review.add_argument("--grade", action="append", choices=GRADES, help=self.say(about))
        about = _("only what the program found, or a reader noted")
        review.add_argument("--found-by", choices=["machine", "reader"], help=self.say(about))
        states = review.add_mutually_exclusive_group()
        for option, answered, about in (
            ("--open", False, _("only what no jurist has answered")),
            ("--answered", True, _("only what a jurist has answered")),
        ):
            states.add_argument(option, dest="answered", action="store_const", const=answered, help=self.say(about))

    def _command(self, into: _Commands, name: str, run: str, text: str) -> argparse.ArgumentParser:
        about = self.say(text)
        added: argparse.ArgumentParser = into.add_parser(
            name, parents=[self.common], help=about, description=about, allow_abbrev=False
        )
        added.set_defaults(run=run)
        return added

    def _facts_file(self, to: argparse.ArgumentParser) -> None:
        about = self.say(_("the facts of a case, as YAML or JSON"))
        to.add_argument("facts", metavar="FACTS.yaml", help=about)

    def _standard_and_day(self, to: argparse.ArgumentParser) -> None:
        self._standard(to)
        self._day(to)

    def _day(self, to: argparse.ArgumentParser) -> None:
        day = self.say(_("the day (YYYY-MM-DD); else today"))
        to.add_argument("--on", metavar="DATE", help=day)

    def _standard(self, to: argparse.ArgumentParser) -> None:
        to.add_argument("--standard", required=True, metavar="ID", help=self._id())

    def _id(self) -> str:
        return self.say(_("the standard's id, see `standards list`"))
