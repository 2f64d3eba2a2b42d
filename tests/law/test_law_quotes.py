"""What a rule of the law says stands in the words it quotes, not elsewhere in its provision."""

from collections.abc import Iterator
from typing import Any

import pytest

from rettesnor.standards import files

WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("acting_ground", "authorisation"): ("bemyndige",),
    ("acting_ground", "none"): ("jf. dog stk. 2-12",),
    ("acting_municipality", "own"): ("påhviler handlekommunen",),
    ("answered_within", "4 weeks"): ("Inden 4 uger efter at en klage er modtaget",),
    ("at_least", "18 years"): ("fyldt 18 år",),
    ("below", "pension-age"): ("under folkepensionsalderen",),
    ("beyond", "municipality"): ("derudover skal afholdes af kommunen",),
    ("cannot_use_other_offers", "True"): ("ikke kan benytte tilbud efter anden lovgivning",),
    ("cannot_work_on_normal_terms", "True"): ("ikke kan opnå eller fastholde beskæftigelse på normale vilkår",),
    ("cap", "30 %"): ("30 pct.",),
    ("cap_of", "net-earnings"): ("indtjening ved den beskyttede beskæftigelse efter fradrag af skat",),
    ("causal_link", "True"): ("på grund af",),
    ("covered_by_employment_act", "False"): ("ikke er omfattet af",),
    ("decides", "grant"): ("yde hjælp", "opgaver i forhold til borgeren"),
    ("decides", "target-group"): ("yde hjælp", "opgaver i forhold til borgeren"),
    ("distance", "deducted"): ("inden for en afstand af",),
    ("floor", "5 %"): ("mindst 5 pct.",),
    ("floor_for", "gratuity"): ("kan arbejdsdusør fastsættes til mindst",),
    ("for", "decision"): ("til afgørelsen skal være truffet", "Fristerne"),
    ("forwarded_to", "ankestyrelsen"): ("indbringes for Ankestyrelsen", "sendes til Ankestyrelsen"),
    ("forwarded_within", "14 days"): ("inden 14 dage efter modtagelse af meddelelsen",),
    ("from", "appeal-decision-received"): ("fra modtagelsen af Ankestyrelsens afgørelse",),
    ("from", "application-received"): ("fra modtagelsen af en ansøgning",),
    ("holds", "duration"): ("varighed af indsatsen",),
    ("holds", "effort"): ("hvilken indsats",),
    ("holds", "purpose"): ("formålet med indsatsen",),
    ("maintained_within", "4 weeks"): ("meddele myndigheden, om klagen fastholdes",),
    ("means", "cheapest-possible"): ("den billigste befordringsmulighed",),
    ("measured", "from-workplace"): ("fra virksomheden",),
    ("mental_function_reduced", "True"): ("psykisk funktionsevne",),
    ("methods", "assessed-hourly"): ("timeløn efter en arbejdsvurdering",),
    ("methods", "effort"): ("løn efter indsats", "aflønne efter indsats"),
    ("methods", "gratuity"): ("arbejdsdusør",),
    ("needed_for", "information-from-others"): ("andre offentlige myndigheder", "giver oplysninger"),
    ("not_about", "service-level"): ("det generelle serviceniveau",),
    ("of", "match-with-need"): ("at hjælpen fortsat opfylder sit formål",),
    ("offered", "always"): ("skal tilbyde at udarbejde",),
    ("offered", "when-appropriate"): ("om det er hensigtsmæssigt", "har behov for betydelig støtte"),
    ("on", "citizen"): ("Personer, der får hjælp, har pligt",),
    ("on", "municipality"): (
        "Kommunalbestyrelsen skal",
        "ansøgeren skriftligt have besked",
        "Myndigheden har ansvaret",
    ),
    ("ordered", "True"): ("hvor løn efter indsats ikke er et egnet aflønningsgrundlag, anvendes timeløn",),
    ("outcome", "grant"): ("Kommunalbestyrelsen skal tilbyde", "Kommunalbestyrelsen kan tilbyde"),
    ("over", "adverse-facts"): ("til ugunst for den pågældende part",),
    ("own_distance", "10 km"): ("10 kilometer",),
    ("physical_function_reduced", "True"): ("nedsat fysisk",),
    ("plan", "action-plan"): ("andleplan",),
    ("reassessed", "True"): ("helt eller delvist medhold",),
    ("registered", "tilbudsportalen"): ("registreret i Tilbudsportalen",),
    ("residence_municipality", "own"): ("har sin bopæl",),
    ("rests_on", "individual-assessment"): ("konkret og individuel vurdering",),
    ("rests_on", "professional-and-economic"): ("faglige og økonomiske hensyn",),
    ("says", "appeal-guidance"): ("vejledning om klageadgang",),
    ("says", "offer"): ("den konkrete indsats",),
    ("says", "purpose"): ("formålet hermed",),
    ("says", "reasons"): ("begrundelse",),
    ("set_by", "municipality"): ("Kommunen skal fastsætte lønnen", "fastsættes af kommunalbestyrelsen"),
    ("lawful_stay", "True"): ("opholder sig lovligt",),
    ("special_social_problems", "True"): ("særlige sociale problemer", "alvorlige sociale problemer"),
    ("to", "consider-other-help"): ("alle de muligheder, der findes", "andre former for hjælp"),
    ("to", "deciding"): ("skal en klage først afleveres til den myndighed, som har truffet afgørelsen",),
    ("to", "decision-made"): ("til afgørelsen skal være truffet",),
    ("to", "give-notice-of-delay"): ("hvornår ansøgeren kan forvente en afgørelse",),
    ("to", "help-inform-the-case"): ("oplyst i tilstrækkeligt omfang",),
    ("to", "report-changes"): ("oplyse om ændringer",),
    ("told_when_forwarded", "True"): ("give klageren meddelelse herom",),
    ("unit", "deciding"): ("handlekommune",),
    ("within", "4 weeks"): ("inden 4 uger",),
}
"""For each value of a parameter, and each fact of a condition: the words, one of which says it."""
OUTSIDE_THE_PROVISION = {"elsewhere"}
RULES = [rule for act in files.law().acts for provision in act.provisions for rule in provision.rules]


def said(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for inner, each in value.items():
            yield from said(inner, each)
    elif isinstance(value, list):
        for each in value:
            yield from said(name, each)
    else:
        yield name, str(value)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_of_the_law_quotes_the_words_of_each_of_its_parameters(rule):
    written = {name: value for name, value in rule.parameters().items() if name not in OUTSIDE_THE_PROVISION}
    missing = [
        each for name, value in written.items() for each in said(name, value)
        if not any(words in (rule.quote or "") for words in WORDS[each])
    ]  # fmt: skip
    assert missing == []


def test_no_words_are_asked_for_that_no_rule_has():
    asked = {each for rule in RULES for name, value in rule.parameters().items() for each in said(name, value)}
    assert set(WORDS) <= asked
