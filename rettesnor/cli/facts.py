"""`rettesnor facts`: the vocabulary, for those who write a facts file."""

import argparse
import json
from collections.abc import Iterator
from itertools import groupby

from rettesnor.cli.answer import Answer
from rettesnor.cli.programs import standard
from rettesnor.cli.report import wrapped
from rettesnor.rules.facts import FactDefinition
from rettesnor.standards import files
from rettesnor.standards.schemas import facts_schema
from rettesnor.wording import Language
from rettesnor.wording.expected import expected
from rettesnor.wording.terms import SENSITIVITIES, SUPPLIERS, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_group

_JUDGEMENT = _("professional judgement, with a reason")


def facts(args: argparse.Namespace) -> Answer:
    vocabulary = files.vocabulary()
    if args.standard:
        vocabulary = standard(args.standard).vocabulary(vocabulary)
    if args.schema:
        schema = facts_schema(vocabulary)
        return Answer(schema, json.dumps(schema, ensure_ascii=False, indent=2))
    data = [fact.model_dump(mode="json", by_alias=True) for fact in vocabulary.facts]
    return Answer(data, "\n".join(wrapped(_lines(vocabulary.facts, args.lang))).rstrip())


def _lines(all_facts: tuple[FactDefinition, ...], language: Language) -> Iterator[str]:
    order = list(dict.fromkeys(fact.group for fact in all_facts))
    for group, members in groupby(sorted(all_facts, key=lambda fact: order.index(fact.group)), key=lambda f: f.group):
        yield say_group(group, language)
        for fact in members:
            suppliers = ", ".join(say(SUPPLIERS, each, language) for each in fact.supplied_by)
            judgement = f"; {translated(_JUDGEMENT, language)}" if fact.judgement else ""
            yield f"  {fact.name}: {expected(fact).in_(language)}"
            yield f"      {fact.label.in_(language)}. {fact.help.in_(language)}"
            yield f"      ({say(SENSITIVITIES, fact.sensitivity, language)}; {suppliers}{judgement})"
        yield ""
