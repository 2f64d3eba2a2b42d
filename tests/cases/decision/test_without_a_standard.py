"""Where no standard of the municipality is in force, the law alone decides, with the municipality's own units."""

import pytest

from rettesnor.cases.decision.issue_decision import examine
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.inbox import inbox
from rettesnor.letters.kinds.decision.content import DecisionLetter
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import GRANT, LATER, NOW, RANDERS, draft, issue, municipality, user, without_a_standard
from tests.cases.issuing import stopped_by
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def test_a_decision_is_issued_by_the_law_alone_and_says_so():
    case = without_a_standard()
    draft(case, GRANT)
    decision = issue(case)
    assert decision.standard is None
    letter = DecisionLetter.model_validate_json(decision.letter)
    assert letter.standard is None
    assert letter.blocks["standard.none"].startswith("Kommunen har ingen vedtaget standard")
    assert letter.unit.name == "Det centrale visitationsudvalg under Borger- og Socialservice"
    assert files.standard("ishoej-proposed").title not in decision.letter


def test_its_basis_names_no_standard_and_still_the_municipality_s_own_file():
    case = without_a_standard()
    draft(case, GRANT)
    basis = issue(case).rested_on()
    assert basis["standard"] is None
    assert len(basis["municipality"]) == 64
    assert {finding["layer"] for finding in basis["findings"]} <= {"statute", "order"}


def test_a_draft_standard_is_no_ground_for_anything():
    assessed = assess_case(without_a_standard("rita", support_need="light"), LATER.date(), LATER)
    assert (assessed.version, assessed.assessment.law) == (None, "inside")
    assert not assessed.assessment.program.local


def test_no_time_limit_is_made_up():
    case = without_a_standard("rita")
    [line] = inbox(user(case.municipality), now=LATER).lines
    assert line.due is None


def test_nothing_is_issued_while_the_address_for_complaints_is_unknown():
    municipality(RANDERS, confirmed=False)
    case = without_a_standard("rita")
    draft(case, GRANT)
    stopped = {obstacle.parameters["sender"]: obstacle.provision for obstacle in stopped_by(case)}
    assert stopped["complaint"] == "forvaltningsloven § 25, stk. 1"


def test_a_standard_that_comes_in_force_meanwhile_is_what_the_decision_rests_on():
    case = without_a_standard()
    draft(case, GRANT)
    seen = examine(case, by=user(case.municipality), now=LATER).ready.seal
    adopted = StandardVersion.objects.record(files.standard("ishoej-present"), now=NOW)
    assert codes(issue, case, seen=seen) == ["committee_missing"]  # by the standard's own rule
    assert assess_case(case, LATER.date(), LATER).version == adopted
