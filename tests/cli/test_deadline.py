"""`rettesnor deadline --standard ID --received DATE [--for ...]`"""

import pytest

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


def test_a_person_reads_the_day_first_then_why_then_the_words(rettesnor):
    ran = deadline(rettesnor, BALLERUP, "2026-11-23")
    assert ran.out.startswith("Afgørelse: senest 30. december 2026\n")
    assert "30 hverdage er gået den 6. januar 2027, når der tælles mandag til fredag uden helligdage." in ran.flat
    assert "Standarden (skal): 30 hverdage »Fra vi modtager din ansøgning" in ran.flat


def test_english(rettesnor):
    ran = deadline(rettesnor, BALLERUP, "2026-11-27", "--for", "complaint", "--lang", "en")
    assert ran.out.startswith("Complaint: by 28 December 2026\n")
