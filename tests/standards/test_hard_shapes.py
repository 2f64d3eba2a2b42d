"""The file form holds the shapes that are hard to hold, and the engine runs them."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.facts import FactDefinition, Words
from rettesnor.rules.program import build
from rettesnor.rules.standard import PublishedText, Standard, Status, TextUnit
from rettesnor.standards import files
from rettesnor.standards.reading import Document

SHAPES = Path(__file__).parent / "shapes"
STATUS = Status(stage="draft", adopted="not stated", by="not stated", revised="not stated", in_force_from="not stated")
EVENING_OFFER = FactDefinition(
    name="evening_offer_104",
    group="extent",
    type="boolean",
    label=Words(da="Har klub eller aftentilbud efter § 104", en="Has a club or evening offer under § 104"),
    help=Words(da="Et lokalt forhold.", en="A local matter."),
    supplied_by=("caseworker",),
    sensitivity="confidential",
)


@pytest.fixture
def assessed(tmp_path):
    def run(shape, **facts):
        path = tmp_path / "units.yaml"
        indented = (SHAPES / shape).read_text(encoding="utf-8").replace("\n", "\n  ")
        path.write_text(f"units:\n  {indented}", encoding="utf-8")
        units = tuple(TextUnit.model_validate(unit) for unit in Document(path).content["units"])
        standard = Standard.model_validate(
            {
                "standard": "shape",
                "municipality": "proeveby",
                "title": shape,
                "status": STATUS,
                "source": PublishedText(file="x", sha256=hashlib.sha256(b"").hexdigest()),
                "facts": (EVENING_OFFER,),
                "sections": ({"heading": "Omfang", "units": units},),
            }
        )
        assert not [p for p in standard.problems(files.vocabulary()) if p[1].code != "topics_without_rule"]
        program = build(standard, files.law(), files.vocabulary(), date(2026, 11, 23))
        return assess(program, program.vocabulary.entered(facts, on=program.on))

    return run


def test_family_and_club_show_both_caps(assessed):
    values = assessed(
        "ishoej-columns.yaml", housing="with_family", special_considerations=True, evening_offer_104=True
    ).values
    assert values["extent_at_most@extent-family"].value == 10
    assert values["extent_at_most@extent-club"].value == 6


def test_living_with_a_partner_is_not_stated(assessed):
    values = assessed("ishoej-columns.yaml", housing="own_home_with_partner", evening_offer_104=False).values
    assert values["extent_at_most"].value is None
    assert values["extent_at_most"].null_because == "silent"


def test_an_evening_offer_matters_only_in_the_housing_that_the_sentence_names(assessed):
    def finding(**facts):
        findings = assessed("ishoej-columns.yaml", evening_offer_104=True, **facts).findings
        return next(f.result for f in findings if f.sourced.rule.id == "evening-offer")

    assert finding(housing="residential_home") == "not_met"
    assert finding(housing="own_home_alone") == "met"
    assert finding() == "unknown"


def test_shared_transport_cost_is_a_conflict_with_the_order_and_silence_on_the_cap_is_none(assessed):
    codes = {conflict.code for conflict in assessed("haderslev-transport.yaml").conflicts}
    assert codes == {"transport_cost_shared"}


def test_thirty_weekdays_are_dated_by_the_reading_that_binds_the_municipality_soonest(assessed):
    values = assessed("ballerup-hverdage.yaml", application_received="2026-11-23").values
    assert values["decision_due"].value == "2026-12-30"
