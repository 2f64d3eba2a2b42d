"""`rettesnor why`: one rule in one case, from its sentence to the facts."""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rettesnor.cli.answer import Answer, day, no_such
from rettesnor.cli.facts_file import FactsDocument
from rettesnor.cli.programs import program
from rettesnor.cli.report import Report, wrapped
from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import Value, compiled
from rettesnor.rules.findings import Finding
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE, Tree, children
from rettesnor.standards import files
from rettesnor.wording.assessment import conflict_as_json, finding_as_json, value_as_json
from rettesnor.wording.readings import say_reading
from rettesnor.wording.rules import say_rule
from rettesnor.wording.standing import say_standing
from rettesnor.wording.terms import KIND_NAMES, LAYERS, STRENGTHS, TOPICS, capital, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.trees import TreeWords
from rettesnor.wording.values import say_proposed, say_value_name


def why(args: argparse.Namespace) -> Answer:
    built = program(args.standard, day(args.on, "--on"), lambda each: each.decides or each.rule.id == args.rule)
    case = FactsDocument(Path(args.facts), built, args.lang)
    assessment = case.assess()
    known = {finding.sourced.rule.id: finding for finding in assessment.findings}
    if args.rule not in known:
        raise no_such(_("there is no rule called"), args.rule, _own_first(known))
    explained = _Explained(case, assessment, known[args.rule], Report(args.lang, case))
    text = "\n".join(wrapped(explained.lines()))
    return Answer(explained.data(), text, questions=case.questions())


def _own_first(known: Mapping[str, Finding]) -> list[str]:
    """The rules by name, the standard's own before those of the law."""
    return sorted(known, key=lambda rule: known[rule].sourced.layer != "local")


class _Explained:
    """One finding, with the tree its rule was lowered to and what each node came to."""

    def __init__(self, case: FactsDocument, assessment: Assessment, finding: Finding, report: Report) -> None:
        self.case = case
        self.assessment = assessment
        assert assessment.program.standard
        self.standard = assessment.program.standard
        self.finding = finding
        self.sourced = finding.sourced
        self.report = report
        self.language = report.language
        self.conflicts = [each for each in assessment.conflicts if self.sourced in (each.local, each.law, each.under)]
        self.stated = {value.name for value in self.sourced.lowered.values if value.stated is not None}
        self.values = {n: v for n, v in assessment.values.items() if v.sourced is self.sourced}

    def data(self) -> dict[str, Any]:
        return {
            **finding_as_json(self.finding, self.assessment, self.case.origins),
            "status": self.standard.status.stage,
            "quotes": list(self.sourced.quotes),
            "topic": self.sourced.rule.topic,
            "decides": self.sourced.decides,
            "parameters": self.sourced.rule.parameters(),
            "trees": {name: _node(tree, self.case.values) for name, tree in _trees(self.sourced)},
            "values": {name: value_as_json(value) for name, value in self.values.items()},
            "conflicts": [conflict_as_json(each, self.assessment, self.language) for each in self.conflicts],
        }

    def lines(self) -> Iterator[str]:
        rule, say_it = self.sourced.rule, self.report.say
        yield f"{rule.id}: {self.report.result(self.finding)}"
        yield from say_standing(self.standard, self.language)
        yield from self.report.heading(say_it(_("The words ({source})"), source=self._source()))
        yield f"  »{' … '.join(self.sourced.quotes)}«"
        kind, strength = say(KIND_NAMES, rule.kind, self.language), say(STRENGTHS, rule.strength, self.language)
        yield from self.report.heading(say_it(_("The rule: {kind} ({strength})"), kind=kind, strength=strength))
        for label, value in say_rule(rule, self.report.vocabulary, self.language, files.law().names)[1]:
            yield f"  {label}: {value}"
        if said := say_reading(self.sourced, self.language):
            yield f"  {said}"
        if say(TOPICS, rule.topic, self.language) != kind:
            yield say_it(_("  Topic: {topic}"), topic=say(TOPICS, rule.topic, self.language))
        yield f"  {self._weight()}"
        words = TreeWords(self.report.vocabulary, self.language)
        for name, tree in _trees(self.sourced):
            yield from self.report.heading(self._tree_heading(name))
            yield from words.steps(tree, self.case.values).lines("  ")
        if self.finding.facts:
            yield from self.report.heading(say_it(_("The facts")))
            for line in self.report.facts(self.finding):
                yield f"  {line}"
        if self.finding.set_aside:
            yield from self.report.heading(say_it(_("Set aside because")))
            yield f"  {self.finding.set_aside}"
        for name, proposed in self.values.items():
            if name.partition("@")[0].rpartition(".")[2] in self.stated and proposed.null_because is None:
                continue
            yield from self.report.heading(say_value_name(name, self.language, usual=proposed.usual))
            yield f"  {say_proposed(name, proposed, self.language)}"
        for conflict in self.conflicts:
            yield from self.report.heading(say_it(_("Conflict") if conflict.settled else _("Possible conflict")))
            yield from self.report.conflicts((conflict,))

    def _source(self) -> str:
        layer = capital(say(LAYERS, self.sourced.layer, self.language))
        return f"{layer}: {self.sourced.section}" if self.sourced.layer == "local" else self.sourced.section

    def _weight(self) -> str:
        if self.sourced.decides:
            return self.report.say(_("The outcome rests on it."))
        return self.report.say(_("The outcome does not rest on it."))

    def _tree_heading(self, name: str) -> str:
        if name == "applies":
            return self.report.say(_("Does the rule apply here?"))
        if name == "test":
            return self.report.say(_("Does it speak for inside?"))
        return self.report.say(_("Computing of")) + f" {say_value_name(name, self.language)}"


def _trees(sourced: SourcedRule) -> Iterator[tuple[str, Tree]]:
    if sourced.lowered.applies != TRUE:
        yield "applies", sourced.lowered.applies
    if sourced.lowered.test:
        yield "test", sourced.lowered.test
    for value in sourced.lowered.values:
        if value.tree:
            yield value.name, value.tree


def _node(tree: Tree, facts: Mapping[str, Value]) -> dict[str, Any]:
    """A tree as it is, with what each node came to in the case."""
    own = {
        name: getattr(tree, name)
        for name in ("name", "value", "op", "options", "numerator", "denominator", "rounding")
        if hasattr(tree, name)
    }
    constant = {"constant": own.pop("value")} if "value" in own else {}
    return {
        "node": type(tree).__name__.lower(),
        **own,
        **constant,
        "came_to": compiled(tree)(facts),
        "of": [_node(child, facts) for child in children(tree)],
    }
