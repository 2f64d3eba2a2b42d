"""`rettesnor deadline --standard ID --received DATE [--for ...]`"""

import json
from typing import get_args

import pytest

from rettesnor.cli.options import EVENTS
from rettesnor.rules.clock import ClockEvent
from tests.standards.adding import Checkout

GREVE, BALLERUP = "greve-2019", "ballerup"


def deadline(rettesnor, standard, received, *more):
    return rettesnor("deadline", "--standard", standard, "--received", received, *more)


@pytest.mark.parametrize(
    ("standard", "received", "what", "due", "rule"),
    [
        # 30 hverdage bind the municipality: the earliest of the readings, Monday to Saturday (law.md 6.3).
        (BALLERUP, "2026-11-23", "decision", "2026-12-30", "decision-deadline"),
        # 10 days from receipt of the hearing material bind the citizen.
        (BALLERUP, "2026-11-23", "hearing", "2026-12-03", "hearing-deadline"),
        # Four weeks end on Christmas Day and roll to the next weekday.
        (BALLERUP, "2026-11-27", "complaint", "2026-12-28", "complaint-deadline"),
        (BALLERUP, "2026-11-27", "reassessment", "2026-12-25", "complaint-answered"),
        # Greve says 12 weeks for the decision; of complaints it says nothing, so the law's four weeks hold.
        (GREVE, "2026-11-23", "decision", "2027-02-15", "decision-deadline"),
        (GREVE, "2026-11-23", "complaint", "2026-12-21", "rsl-67-complaint"),
    ],
)
def test_the_day_is_the_one_best_for_the_citizen(rettesnor, standard, received, what, due, rule):
    data = deadline(rettesnor, standard, received, "--for", what, "--json").json
    assert (data["due"], data["rule"]) == (due, rule)


def test_the_answer_has_the_rows_that_led_to_it(rettesnor):
    data = deadline(rettesnor, BALLERUP, "2026-11-27", "--for", "complaint", "--json").json
    assert data["rows"] == [
        {
            "code": "deadline-start",
            "values": {"start": "2026-11-27"},
            "text": "Fristen løber fra den 27. november 2026. Den dag tælles ikke med.",
        },
        {
            "code": "deadline-count",
            "values": {"span": "4 weeks", "end": "2026-12-25"},
            "text": "4 uger er gået den 25. december 2026.",
        },
        {
            "code": "deadline-rolled",
            "values": {"day": "2026-12-25", "due": "2026-12-28"},
            "text": "Borgerens frist slutter ikke den 25. december 2026. "
            "Den rykker til næste hverdag, den 28. december 2026.",
        },
    ]


def test_without_saying_what_for_it_is_the_decision(rettesnor):
    assert deadline(rettesnor, BALLERUP, "2026-11-23", "--json").json["for"] == "decision"


def test_every_rule_that_sets_one_is_named_those_that_point_elsewhere_too(rettesnor):
    rules = deadline(rettesnor, BALLERUP, "2026-11-23", "--json").json["rules"]
    assert [(rule["rule"], rule["layer"], rule["within"], rule["due"]) for rule in rules] == [
        ("decision-deadline", "local", "30 weekdays", "2026-12-30"),
        ("rsl-3-deadline", "statute", None, None),
        ("rsl-3a-remitted", "statute", None, None),
    ]
    assert rules[0]["extension"] == "not-stated"
    assert rules[1]["elsewhere"] == "kommunens egen offentliggjorte frist"


def test_a_length_that_no_text_gives_is_not_made_up(rettesnor):
    ran = deadline(rettesnor, GREVE, "2026-11-23", "--for", "hearing", "--json")
    assert ran.code == 0
    assert (ran.json["due"], ran.json["rows"], ran.json["rule"]) == (None, [], None)
    said = deadline(rettesnor, GREVE, "2026-11-23", "--for", "hearing")
    assert said.out == "Svar på partshøring: hverken standarden eller loven siger hvor længe\n"


def test_a_time_limit_that_stands_elsewhere_is_pointed_to(rettesnor):
    said = deadline(rettesnor, "ishoej-proposed", "2026-11-23")
    assert (
        "Afgørelse: fristen står et andet sted: https://ishoj.dk/media/k2zbuekc/aktuelle-svarfrister.pdf" in said.flat
    )
    assert "hverken standarden eller loven" not in said.flat


def test_a_person_reads_the_day_first_then_why_then_the_words(rettesnor):
    ran = deadline(rettesnor, BALLERUP, "2026-11-23")
    assert ran.out.startswith("Afgørelse: senest 30. december 2026\n")
    assert "30 hverdage er gået den 6. januar 2027, når der tælles mandag til fredag uden helligdage." in ran.flat
    standard = (
        "Standarden (skal): 30 hverdage, fra ansøgningen er modtaget, til borgeren har fået svar Forlængelse: ikke"
    )
    assert standard in ran.flat
    assert "oplyst »Fra vi modtager din ansøgning" in ran.flat


def test_a_clock_from_another_event_is_listed_and_not_counted_from_this_day(rettesnor):
    ran = deadline(rettesnor, BALLERUP, "2026-11-23", "--json").json
    assert [(rule["from"], rule["counted"]) for rule in ran["rules"]] == [
        ("application-received", True),
        ("application-received", True),
        ("appeal-decision-received", False),
    ]
    said = deadline(rettesnor, BALLERUP, "2026-11-23").flat
    assert "Ikke regnet ud: den løber fra, at Ankestyrelsens afgørelse er modtaget, ikke fra denne dag." in said


def test_the_day_can_be_that_of_a_remittal_and_then_the_standard_s_time_runs_anew(rettesnor):
    """RSL § 3 a."""
    ran = deadline(rettesnor, BALLERUP, "2026-11-23", "--from", "appeal-decision-received", "--json").json
    assert (ran["from"], ran["due"], ran["rule"]) == ("appeal-decision-received", "2026-12-30", "decision-deadline")
    assert [(rule["rule"], rule["counted"]) for rule in ran["rules"]] == [
        ("decision-deadline", True),
        ("rsl-3-deadline", False),
        ("rsl-3a-remitted", True),
    ]


def test_where_nothing_runs_from_the_event_that_is_said(rettesnor):
    ran = deadline(rettesnor, BALLERUP, "2026-11-23", "--for", "hearing", "--from", "application-received")
    assert ran.out.startswith("Svar på partshøring: ingen frist regnes fra, at ansøgningen er modtaget\n")
    assert "den løber fra, at borgeren har modtaget høringsmaterialet, ikke fra denne dag." in ran.flat


def test_the_events_are_those_of_the_rules():
    assert get_args(ClockEvent) == EVENTS


def test_an_extension_is_shown_with_the_sentence_that_allows_it(rettesnor):
    ran = deadline(rettesnor, "ishoej-present", "2026-11-23", "--json").json
    assert (ran["rules"][0]["extension"], ran["rules"][0]["extension_rule"]) == (
        "when-more-information-is-needed",
        "deadline-extended",
    )
    said = deadline(rettesnor, "ishoej-present", "2026-11-23").flat
    assert "Forlængelse: når der mangler oplysninger »Ved behov for indhentning" in said


def test_the_written_notice_of_a_late_decision_is_told_with_the_decision_alone(rettesnor):
    """RSL § 3, stk. 2."""
    assert deadline(rettesnor, BALLERUP, "2026-11-23", "--json").json["notice_of_delay"] == ["rsl-3-notice"]
    said = deadline(rettesnor, BALLERUP, "2026-11-23").flat
    assert "skal ansøgeren skriftligt have besked om, hvornår ansøgeren kan forvente en afgørelse.«" in said
    assert deadline(rettesnor, BALLERUP, "2026-11-23", "--for", "hearing", "--json").json["notice_of_delay"] == []


@pytest.fixture(scope="module")
def conditional(tmp_path_factory):
    """A municipality whose time for the decision holds in a home alone."""
    checkout = Checkout(tmp_path_factory.mktemp("checkout")).add()
    path = checkout.own / "proeveby-2026.yaml"
    text = path.read_text("utf-8")
    limited = text.replace(
        "from: all-information-present", "from: all-information-present\n      if: {housing: [residential_home]}"
    )
    assert limited != text
    path.write_text(limited, "utf-8")

    def run(*more, facts=None):
        if facts:
            (checkout.folder / "sag.yaml").write_text(facts, "utf-8")
            more = (*more, "--facts", "sag.yaml")
        command = ("rettesnor", "deadline", "--standard", "proeveby-2026", "--received", "2026-11-30")
        ran = checkout.ran(*command, "--from", "all-information-present", *more)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    return run


def test_a_conditional_clock_is_told_with_its_condition_and_not_chosen(conditional):
    data = json.loads(conditional("--json"))
    assert (data["due"], data["rule"], data["conditional"]) == (None, None, ["answer"])
    assert data["rules"][0]["if"] == {"housing": ["residential_home"]}
    assert (data["rules"][0]["applies"], data["rules"][0]["due"]) == (None, "2027-01-30")
    said = " ".join(conditional("--lang", "en").split())
    assert said.startswith("Decision: by 30 January 2027, if this holds: ")
    assert "(that is not known)" in said


@pytest.mark.parametrize(("housing", "due"), [("residential_home", "2027-01-30"), ("own_home_alone", None)])
def test_with_the_facts_of_the_case_the_condition_is_settled(conditional, housing, due):
    data = json.loads(conditional("--json", facts=f"facts: {{housing: {housing}}}\n"))
    assert (data["due"], data["conditional"]) == (due, [])


def test_english(rettesnor):
    ran = deadline(rettesnor, BALLERUP, "2026-11-27", "--for", "complaint", "--lang", "en")
    assert ran.out.startswith("Complaint: by 28 December 2026\n")


def test_a_promised_answer_ends_when_the_citizen_has_it_and_comments_when_they_are_sent(rettesnor):
    """Ballerup: »Du vil få svar senest 4 uger efter«, and »Fristen for at indsende bemærkninger er 10 dage«."""

    def ends(what):
        found = deadline(rettesnor, BALLERUP, "2026-11-23", "--for", what, "--json").json
        return {rule["rule"]: rule["to"] for rule in found["rules"]}

    assert ends("reassessment")["complaint-answered"] == "complaint-answer-received"
    assert ends("hearing")["hearing-deadline"] == "comments-sent"
    said = deadline(rettesnor, BALLERUP, "2026-11-23", "--for", "reassessment").flat
    assert "til borgeren har fået svar på klagen" in said


def test_what_a_sentence_sets_in_another_reading_stands_beside_the_day(rettesnor):
    """»Der følges op herpå én gang årligt«: 12 months after the last time, or once in each calendar year."""
    of = ("ishoej-present", "2026-08-31", "--for", "next-follow-up")
    data = deadline(rettesnor, *of, "--json").json
    assert (data["due"], data["read_otherwise"]) == ("2027-08-31", ["yearly-follow-up-read-otherwise"])
    assert [(rule["reading_of"], rule["due"]) for rule in data["rules"]] == [
        (None, "2027-08-31"),
        ("yearly-follow-up", "2027-12-31"),
    ]
    ran = deadline(rettesnor, *of)
    assert ran.out.startswith(
        "Næste opfølgning senest: 31. august 2027\nLæst på den anden måde: Næste opfølgning senest: 31. december 2027\n"
    )
    assert "Det er den anden læsning af sætningen: »Én gang årligt« kan læses" in ran.flat


def test_another_reading_stands_beside_it_where_it_is_a_day_for_something_else(rettesnor):
    """Haderslev: »som minimum første gang efter et halvt år« is the latest day, or the earliest."""
    first = deadline(rettesnor, "haderslev-2023", "2026-08-31", "--for", "follow-up")
    assert first.out.startswith(
        "Første opfølgning senest: 28. februar 2027\n"
        "Læst på den anden måde: Første opfølgning tidligst: 28. februar 2027\n"
    )
    data = deadline(rettesnor, "haderslev-2023", "2026-08-31", "--for", "follow-up", "--json").json
    assert [(rule["for"], rule["rule"]) for rule in data["rules"]] == [
        ("follow-up", "first-follow-up"),
        ("earliest-follow-up", "first-follow-up-read-otherwise"),
    ]


def test_a_day_that_is_called_the_earliest_is_not_said_to_be_the_latest_too(rettesnor):
    ran = deadline(rettesnor, "haderslev-2023", "2026-08-31", "--for", "earliest-follow-up")
    assert ran.out.startswith("Første opfølgning tidligst: 28. februar 2027\n")


@pytest.mark.parametrize(("what", "is_a_limit"), [("earliest-follow-up", False), ("follow-up", True)])
def test_that_a_deadline_does_not_move_is_said_of_no_day_that_is_not_one(rettesnor, what, is_a_limit):
    """28 February 2027 is a Sunday."""
    ran = deadline(rettesnor, "haderslev-2023", "2026-08-31", "--for", what)
    assert ("Kommunens egen frist rykker ikke af den grund." in ran.flat) is is_a_limit


@pytest.mark.parametrize(
    ("standard", "what"), [("ishoej-present", "next-follow-up"), ("haderslev-2023", "earliest-follow-up")]
)
def test_what_a_text_says_must_be_is_not_called_what_usually_happens(rettesnor, standard, what):
    ran = deadline(rettesnor, standard, "2026-08-31", "--for", what, "--lang", "en")
    assert "usually" not in ran.out
    assert "goes before it" not in ran.out


TWO_MONTHS = "strength: must\n      for: decision\n      within: 2 months"
WHAT_USUALLY_HAPPENS = "What usually happens; a promise in the text goes before it."


@pytest.mark.parametrize(
    ("written", "said", "due", "typical"),
    [
        (
            "strength: typical\n      usual: true\n      for: decision\n      within: 2 months",
            "Decision: usually by 30 June 2026; no text promises it\n",
            None,
            "2026-06-30",
        ),
        (
            "strength: must\n      usual: true\n      for: decision\n      within: 2 months",
            "Decision: usually by 30 June 2026\n",
            "2026-06-30",
            None,
        ),
    ],
    ids=["typical", "must, and only usually"],
)
def test_what_a_text_gives_as_the_usual_is_called_that(tmp_path, written, said, due, typical):
    checkout = Checkout(tmp_path).add()
    path = checkout.own / "proeveby-2026.yaml"
    text = path.read_text("utf-8")
    assert text.count(TWO_MONTHS) == 1
    path.write_text(text.replace(TWO_MONTHS, written), "utf-8")
    start = ("--received", "2026-04-30", "--from", "all-information-present")
    command = ["rettesnor", "deadline", "--standard", "proeveby-2026", *start]
    ran = checkout.ran(*command, "--lang", "en")
    assert ran.stdout.startswith(said), ran.stderr
    assert WHAT_USUALLY_HAPPENS in ran.stdout
    data = json.loads(checkout.ran(*command, "--json").stdout)
    assert (data["due"], data["typical"]) == (due, typical)
