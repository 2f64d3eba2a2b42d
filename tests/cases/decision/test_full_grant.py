"""Whoever gets all they asked for is owed no reasons (FVL § 22), unless the standard promises them."""

import json
from dataclasses import replace

import pytest

from rettesnor.cases.models import Outcome
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import GRANT, NOW, draft, issue, karen
from tests.cases.issuing import refused_code

pytestmark = pytest.mark.django_db

WITHOUT_REASONS = replace(GRANT, reasons="")


def promise_reasons():
    """A later standard of Greve's that promises reasons for every decision."""
    text = files.standard("greve-2019").model_dump_json(by_alias=True)
    says = '"says":["target-group","offer"]'
    assert text.count(says) == 1
    changed = json.loads(text.replace(says, '"says":["target-group","offer","reasons"]'))
    changed["standard"] = "greve-with-reasons"
    changed["status"]["in_force_from"] = "2026-10-02"
    StandardVersion.objects.record(Standard.model_validate(changed), now=NOW)


def test_it_goes_out_without_reasons_where_nothing_promises_them():
    case = karen()
    draft(case, WITHOUT_REASONS)
    assert issue(case).outcome == Outcome.GRANTED


def test_where_the_standard_promises_reasons_it_does_not_go_out_without():
    case = karen()
    promise_reasons()
    draft(case, WITHOUT_REASONS)
    assert refused_code(case) == "letter.promised_reasons"
    draft(case, GRANT)
    assert issue(case).outcome == Outcome.GRANTED
