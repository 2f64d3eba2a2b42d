"""`rettesnor standards kinds [KIND]`"""

from rettesnor.rules.kinds import RULES_OF_KIND


def test_all_kinds_are_listed_each_with_what_it_is_for(rettesnor):
    ran = rettesnor("standards", "kinds", "--lang", "en")
    assert "transport: transport. Who pays for which part of the way, and how one travels." in ran.out
    assert "Keys of every rule" in ran.out


def test_a_kind_is_told_key_by_key_with_options_and_sentences(rettesnor):
    ran = rettesnor("standards", "kinds", "extent")
    assert ran.code == 0
    assert "et eksempel sætter ingen grænse" in ran.flat
    for words in ("at_most: højst", "half: halv plads", "at_most: 4 days/week", "mellem 1-4 dage om ugen"):
        assert words in ran.flat
    assert "    rule: {id: full-or-half-place, kind: extent, strength: default, places: [full, half]}\n" in ran.out


def test_a_text_s_own_facts_are_told_in_the_same_way(rettesnor):
    ran = rettesnor("standards", "kinds", "facts", "--lang", "en")
    assert ran.code == 0
    for words in ("wider_than: the common fact that it is wider than", "job_centre: the job centre", "facts: [{name: "):
        assert words in ran.flat
    assert "facts: the text's own facts." in rettesnor("standards", "kinds", "--lang", "en").flat


def test_a_value_that_may_stand_alone_or_in_a_list_is_told_in_both_forms(rettesnor):
    told = rettesnor("standards", "kinds", "facts", "--lang", "en").flat
    assert "wider than: whoever has that one has this too A name: small letters" in told
    assert "digits and underscores, or a list of them in brackets wider_than: cannot_work_on_normal_terms" in told
    assert told.count("A text, or a list of them in brackets") == len(("from", "to")) * len(("possible", "likely"))
    assert "A list in brackets, each: one of these citizen: the citizen" in told


def test_programs_get_the_same(rettesnor):
    said = rettesnor("standards", "kinds", "extent", "--json").json
    [places] = [key for key in said["keys"] if key["key"] == "places"]
    assert [option["option"] for option in places["options"]] == ["full", "three-quarter", "half", "part", "few-hours"]
    assert places["written"] == "places: [full, half]"
    assert {each["kind"] for each in rettesnor("standards", "kinds", "--json").json["kinds"]} > {"extent", "age"}


def test_a_kind_there_is_not_is_answered_with_the_nearest(rettesnor):
    ran = rettesnor("standards", "kinds", "transpot", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean transport?" in ran.err


def test_a_kind_like_no_other_is_answered_with_all_there_are(rettesnor):
    ran = rettesnor("standards", "kinds", "xyz", "--lang", "en")
    assert "…" not in ran.err
    assert all(kind in ran.err for kind in RULES_OF_KIND)
