"""`rettesnor standards try ID [--cases FILE.yaml]`"""

CASE = """\
cases:
- case: Let støttebehov
  standard: greve-2019
  on: 2026-11-21
  person: in-the-target-group
  facts: {support_need: light}
  expect:
    outcome: {law: inside, standard: %s}
    findings: {need-too-low: not_met}
    values: {transport_own_distance: %s}
  why: Støttebehovet er ikke en betingelse i § 103.
  source: Greve, Samlet vurdering ud fra VUM
"""


def tried(rettesnor, tmp_path, standard="outside", distance="10 km", *more):
    (tmp_path / "cases.yaml").write_text(CASE % (standard, distance), "utf-8")
    return rettesnor("standards", "try", "greve-2019", "--cases", str(tmp_path / "cases.yaml"), *more)


def test_a_case_that_comes_out_as_written_is_said_to(rettesnor, tmp_path):
    ran = tried(rettesnor, tmp_path)
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Let støttebehov: som ventet")


def test_what_differs_is_said_in_words_with_both_answers_and_the_reason_that_was_written(rettesnor, tmp_path):
    ran = tried(rettesnor, tmp_path, "inside", "7 km")
    assert ran.code == 1
    assert (
        "Udfaldet efter standarden: du ventede inden for målgruppen, programmet siger uden for målgruppen" in ran.flat
    )
    assert "Værdien transport_own_distance: du ventede 7 km, programmet siger 10 km" in ran.flat
    assert "Du skrev: Støttebehovet er ikke en betingelse i § 103." in ran.flat


def test_a_misspelt_fact_of_a_case_is_answered_with_the_nearest(rettesnor, tmp_path):
    (tmp_path / "cases.yaml").write_text(
        (CASE % ("outside", "10 km")).replace("support_need:", "support_ned:"), "utf-8"
    )
    ran = rettesnor("standards", "try", "greve-2019", "--cases", str(tmp_path / "cases.yaml"))
    assert (ran.code, ran.out) == (2, "")
    assert "mente du support_need? `rettesnor facts --standard greve-2019` viser dem, der er" in ran.err


def test_a_person_brings_nothing_that_has_not_happened_by_the_day_of_the_case(rettesnor, tmp_path):
    """The application of `in-the-target-group` came on 20 November 2026; whoever wrote the case did not write that."""
    (tmp_path / "cases.yaml").write_text((CASE % ("outside", "10 km")).replace("2026-11-21", "2026-03-02"), "utf-8")
    ran = rettesnor("standards", "try", "greve-2019", "--cases", str(tmp_path / "cases.yaml"))
    assert (ran.code, ran.err) == (0, "")


def test_programs_get_the_same(rettesnor, tmp_path):
    [case] = tried(rettesnor, tmp_path, "inside", "10 km", "--json").json
    [different] = case["differences"]
    assert (different["key"], different["expected"], different["found"]) == ("outcome", "inside", "outside")


def test_a_standard_without_cases_is_told_how_to_get_some(rettesnor, tmp_path):
    tried(rettesnor, tmp_path)
    ran = rettesnor("standards", "try", "ballerup", "--cases", str(tmp_path / "cases.yaml"))
    assert (ran.code, "docs/add-a-municipality.md" in ran.err) == (2, True)


MONEY = """\
cases:
- case: Fem procent
  standard: haderslev-2023
  given: {on: 2026-11-21, method: gratuity, rate: 7.17 kr, area: industri}
  expect: {allowed: %s, floor: %s, because: [pay-not-judged]}
  why: Ingen har vurderet, om borgeren kan nøjes med en arbejdsdusør.
  source: BEK 483 § 1, stk. 2, nr. 3
"""
RIDES = """\
cases:
- case: En kort vej
  standard: greve-2019
  given:
    period: 2026-11
    distance: 3 km
    days: {sheltered: 16}
    fares: [{means: buskort, per_period: 375 kr, usable: true}]
    net_earnings: 3000 kr
    other_deductions: 0 kr
  expect: {citizen: %s, rows: [transport-all-within], no_rows: [transport-by-distance]}
  why: Hele vejen ligger inden for de 10 km.
  source: BEK 483 § 2, stk. 1
"""


def tried_money(rettesnor, tmp_path, standard, text):
    (tmp_path / "cases.yaml").write_text(text, "utf-8")
    return rettesnor("standards", "try", standard, "--cases", str(tmp_path / "cases.yaml"))


def test_cases_of_pay_are_tried_too(rettesnor, tmp_path):
    ran = tried_money(rettesnor, tmp_path, "haderslev-2023", MONEY % ("null", "7.17 kr"))
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Fem procent: som ventet")
    ran = tried_money(rettesnor, tmp_path, "haderslev-2023", MONEY % ("true", "7 kr"))
    assert ran.code == 1
    assert "Om aflønningsformen kan bruges: du ventede ja, programmet siger ikke kendt" in ran.flat
    assert "Det mindste, den kan være: du ventede 7,00 kr., programmet siger 7,17 kr." in ran.flat


def test_cases_of_transport_are_tried_too(rettesnor, tmp_path):
    assert tried_money(rettesnor, tmp_path, "greve-2019", RIDES % "375 kr").code == 0
    ran = tried_money(rettesnor, tmp_path, "greve-2019", RIDES % "0 kr")
    assert (ran.code, "Borgerens del: du ventede 0,00 kr., programmet siger 375,00 kr." in ran.flat) == (1, True)


def test_a_mistake_in_what_is_given_is_told_with_its_line(rettesnor, tmp_path):
    text = (RIDES % "375 kr").replace("distance: 3 km", "distance: 3 kr")
    ran = tried_money(rettesnor, tmp_path, "greve-2019", text)
    assert (ran.code, "cases.yaml:6: cases.0.given.distance: " in ran.err) == (2, True)


def test_a_payment_that_the_standard_does_not_let_be_shared_is_refused_by_the_case(rettesnor, tmp_path):
    text = (RIDES % "375 kr").replace("    net_earnings", "    payment: {share: 50 %}\n    net_earnings")
    ran = tried_money(rettesnor, tmp_path, "greve-2019", text)
    assert (ran.code, "En kort vej: standarden siger ikke, at udgiften kan deles" in ran.err) == (2, True)


def test_without_a_file_every_case_of_the_standard_is_tried(rettesnor):
    """Those of its assessments, of pay and of transport."""
    ran = rettesnor("standards", "try", "haderslev-2023", "--json")
    assert ran.code == 0
    assert {"pay.yaml", "transport.yaml", "haderslev-maalgruppe.yaml"} <= {case["file"] for case in ran.json}
