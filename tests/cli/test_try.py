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


def test_programs_get_the_same(rettesnor, tmp_path):
    [case] = tried(rettesnor, tmp_path, "inside", "10 km", "--json").json
    [different] = case["differences"]
    assert (different["key"], different["expected"], different["found"]) == ("outcome", "inside", "outside")


def test_a_standard_without_cases_is_told_how_to_get_some(rettesnor, tmp_path):
    tried(rettesnor, tmp_path)
    ran = rettesnor("standards", "try", "ballerup", "--cases", str(tmp_path / "cases.yaml"))
    assert (ran.code, "tests/golden/README.md" in ran.err) == (2, True)
