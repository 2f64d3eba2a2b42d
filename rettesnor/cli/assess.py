"""`rettesnor assess`: what the law and the standard say of a case, side by side, with everything that explains it."""

import argparse
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.facts_file import FactsDocument
from rettesnor.cli.programs import program
from rettesnor.cli.report import Report, wrapped
from rettesnor.rules.acting import acting
from rettesnor.rules.ahead import next_change
from rettesnor.rules.assess import Assessment, Decisive
from rettesnor.rules.clocks import Ruling, binding, due_dates, happened
from rettesnor.rules.endings import endings
from rettesnor.rules.findings import TargetGroupOutcome
from rettesnor.rules.narrower import by_sentence
from rettesnor.rules.proposals import Proposed, across_layers
from rettesnor.wording.acting import say_stop
from rettesnor.wording.ahead import change_as_json, say_change
from rettesnor.wording.assessment import LAW_ALONE_DECIDES, as_json
from rettesnor.wording.endings import say_endings, say_there_from
from rettesnor.wording.extent import say_wish_and_need
from rettesnor.wording.left_out import left_out_as_json, say_left_out
from rettesnor.wording.standing import say_standing
from rettesnor.wording.terms import LAYERS, OFFERS, OUTCOMES, STRENGTHS, TOPICS, capital, say
from rettesnor.wording.to_read import say_why_to_read
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import pgettext_noop as pgettext
from rettesnor.wording.values import say_proposed, say_value_name


def assess(args: argparse.Namespace) -> Answer:
    case = FactsDocument(Path(args.facts), program(args.standard, day(args.on, "--on")), args.lang)
    assessment = case.assess()
    text = "\n".join(wrapped(_Text(case, assessment, Report(args.lang, case)).lines()))
    ahead = change_as_json(next_change(assessment), _decision_due(case, assessment))
    data = as_json(assessment, case.origins, args.lang) | {
        "changes_by_time": ahead,
        "law_left_out": left_out_as_json(assessment.program.left_out()),
    }
    return Answer(data, text, questions=case.questions())


def _decision_due(case: FactsDocument, assessment: Assessment) -> date | None:
    """The day that holds for the decision, of all that the law and the standard say of it."""
    rules = [Ruling(each.sourced, each.applies, each.set_aside) for each in assessment.findings]
    every = due_dates(rules, happened(assessment.facts), reading=case.reading)
    found = binding(each for each in every if each.clock.name == "decision")
    return found.day if found else None


class _Text:
    """The assessment as a person reads it."""

    def __init__(self, case: FactsDocument, assessment: Assessment, report: Report) -> None:
        self.case = case
        self.assessment = assessment
        self.report = report
        self.language = report.language
        self.vocabulary = assessment.program.vocabulary

    def lines(self) -> Iterator[str]:
        assessment, say_it = self.assessment, self.report.say
        standard = assessment.program.standard
        assert standard
        yield f"{standard.title} ({standard.standard})"
        yield from say_standing(standard, self.language)
        yield capital(say(OFFERS, assessment.offer, self.language))
        yield say_it(_("Assessed on {day}"), day=self.report.date(assessment.on))
        yield from say_left_out(assessment.program.left_out(), self.language)
        yield ""
        yield say_it(_("By the law: {outcome}"), outcome=say(OUTCOMES, assessment.law, self.language))
        if assessment.law_alone_decides:
            yield say_it(LAW_ALONE_DECIDES)
        else:
            yield say_it(_("By the standard: {outcome}"), outcome=say(OUTCOMES, assessment.standard, self.language))
        if turns_on := self._labels(assessment.hinges_on()):
            yield say_it(_("The outcome turns on: {facts}"), facts=turns_on)
        if change := next_change(assessment):
            yield ""
            yield from say_change(change, self.language, decision_due=_decision_due(self.case, assessment))
        yield from self._acting()
        criteria = [finding for finding in assessment.findings if finding.sourced.is_condition]
        combining = [finding for finding in assessment.findings if finding.sourced.limits_combining]
        for layers, heading in (
            (("statute", "order"), say_it(_("The law"))),
            (("local",), say_it(_("The standard"))),
        ):
            if mine := [finding for finding in criteria if finding.sourced.layer in layers]:
                yield from self.report.heading(f"{heading}: {say(TOPICS, 'target_group', self.language)}")
            for finding in mine:
                yield from self.report.finding(finding)
        if combining:
            yield from self.report.heading(say_it(_("Limits on combining with other offers")))
            for finding in combining:
                yield from self.report.finding(finding)
        yield from self._conflicts()
        yield from self._decisive()
        yield from self._values()
        yield from self._open_values()
        if said := list(say_wish_and_need(assessment, self.language)):
            yield from self.report.heading(say_it(_("Wish and need")))
            yield from (f"  {sentence}" for sentence in said)
        yield from self._endings()
        if assessment.silent_on:
            yield from self.report.heading(say_it(_("The standard says nothing about")))
            yield "  " + ", ".join(say(TOPICS, topic, self.language) for topic in assessment.silent_on)
        yield from self._to_read()
        yield from self._others()

    def _acting(self) -> Iterator[str]:
        found = acting(self.assessment)
        if found and found.asked_about:
            yield from self.report.heading(self.report.say(_("Which municipality acts for the citizen")))
            for finding in found.findings:
                yield from self.report.finding(finding)
            if said := say_stop(found, self.language):
                yield f"  {said}"

    def _to_read(self) -> Iterator[str]:
        if self.assessment.to_read:
            yield from self.report.heading(self.report.say(_("A person has to read these sentences")))
        for each in self.assessment.to_read:
            yield f"  »{each.words}« ({each.section})"
            yield f"      {say_why_to_read(each, self.language)}"

    def _conflicts(self) -> Iterator[str]:
        sentences = by_sentence(self.assessment.conflicts)
        for settled, heading in (
            (True, _("Conflicts between the standard and the law")),
            (False, _("Possible conflicts between the standard and the law")),
        ):
            mine = [together for together in sentences if together[0].settled is settled]
            if mine:
                yield from self.report.heading(self.report.say(heading))
            for together in mine:
                yield from self.report.conflicts(together)

    def _decisive(self) -> Iterator[str]:
        say_it = self.report.say
        for name, decisive in (
            (say_it(_("the law")), self.assessment.decisive_law),
            (say_it(_("the standard")), self.assessment.decisive_standard),
        ):
            if decisive == Decisive():
                continue
            heading = say_it(_("What can still settle the case by"))
            yield from self.report.heading(f"{heading} {name}")
            yield from self._ways("inside", decisive.inside)
            yield from self._ways("outside", decisive.outside)

    def _ways(self, outcome: TargetGroupOutcome, sets: list[list[str]]) -> Iterator[str]:
        words = capital(say(OUTCOMES, outcome, self.language))
        if alone := [self._labels(one) for one in sets if len(one) == 1]:
            yield f"  {words}, " + self.report.say(_("each alone: {facts}"), facts="; ".join(alone))
        for together in sets:
            if len(together) > 1:
                yield f"  {words}, " + self.report.say(_("together: {facts}"), facts=self._labels(together))

    def _values(self) -> Iterator[str]:
        """Each rule's words once, with the values that rest on them."""
        if not self.assessment.values:
            return
        yield from self.report.heading(self.report.say(pgettext("assess", "Proposed values")))
        for rule, named in groupby(self.assessment.values.items(), key=_rule_of):
            values = list(named)
            for name, proposed in values:
                label = say_value_name(name, self.language, usual=proposed.usual)
                yield f"  {label}: {say_proposed(name, proposed, self.language)}"
            sourced = values[0][1].sourced
            if sourced:
                layer = say(LAYERS, sourced.layer, self.language)
                strength = say(STRENGTHS, sourced.rule.strength, self.language)
                yield f"      {capital(layer)} ({strength}): »{sourced.quotes[-1]}« ({sourced.section}) [{rule}]"

    def _open_values(self) -> Iterator[str]:
        if open_values := across_layers(self.assessment.open_values):
            yield from self.report.heading(self.report.say(_("What can still change the values")))
        for name, sets in open_values.items():
            facts = "; ".join(self._labels(one) for one in sets)
            yield f"  {say_value_name(name, self.language)}: {facts}"

    def _endings(self) -> Iterator[str]:
        """What the standard names as grounds for ending a grant, and what would settle each that is unknown."""
        found = list(endings(self.assessment))
        if found:
            yield from self.report.heading(self.report.say(_("Grounds on which a grant can end by the standard")))
        for each in found:
            yield from self.report.finding(each.finding)
            if each.settled_by:
                facts = "; ".join(self._labels(one) for one in each.settled_by)
                yield "      " + self.report.say(_("Settled by: {facts}"), facts=facts)
            if coming := say_there_from(each, self.language):
                yield f"      {coming}"
        yield from (f"  {sentence}" for sentence in say_endings(found, self.language))

    def _others(self) -> Iterator[str]:
        """The rules that neither decide nor propose: what to see to on the way."""
        seen_to = [f for f in self.assessment.findings if f.sourced.lowered.seen_to and f.applies is not False]
        own = sum(finding.sourced.layer == "local" for finding in seen_to)
        yield ""
        yield self.report.say(
            _(
                "Besides {own} rules of the standard and {laws} of the law on how the case is handled. See them with "
                "`--json`, and those of the standard with `rettesnor standards show`."
            ),
            own=own,
            laws=len(seen_to) - own,
        )

    def _labels(self, names: list[str]) -> str:
        return ", ".join(self.vocabulary[name].label.in_(self.language) for name in names)


def _rule_of(named: tuple[str, Proposed]) -> str | None:
    sourced = named[1].sourced
    return sourced.rule.id if sourced else None
