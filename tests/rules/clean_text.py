"""A text in keeping with the law, so that each flaw can be planted in it alone."""

from datetime import date
from typing import Any

from rettesnor.rules.review import found
from rettesnor.rules.standard import Standard
from rettesnor.standards import files

ON = date(2026, 11, 21)
SEL = next(act for act in files.law().acts if act.act == "sel")
CAUSE: list[dict[str, Any]] = [
    {"physical_function_reduced": True},
    {"mental_function_reduced": True},
    {"special_social_problems": True},
]


# A text in keeping with the law. Each planted flaw alters one of these rules, or adds one.
CLEAN: dict[str, dict[str, Any]] = {
    "age": {"kind": "age", "at_least": "18 years", "below": "pension-age"},
    "cause": {"kind": "condition", "requires": {"any": CAUSE}},
    "terms": {"kind": "condition", "requires": {"cannot_work_on_normal_terms": True}},
    "link": {"kind": "condition", "requires": {"causal_link": True}},
    "other": {"kind": "condition", "requires": {"cannot_use_other_offers": True}},
    "option": {
        "kind": "condition",
        "requires": {"option_flex_job": {"met": ["not_relevant", "cannot_use"], "not_met": ["can_use"]}},
    },
    "no-pensioner": {"kind": "condition", "requires": {"not": {"income": ["state_pension"]}}},
    "mostly": {"kind": "condition", "strength": "typical", "requires": {"income": ["early_retirement_pension"]}},
    "course": {
        "kind": "condition",
        "offers": ["special_course"],
        "requires": {"special_social_problems": True},
    },
    "extent": {"kind": "extent", "at_most": "5 days/week"},
    "pay": {"kind": "pay", "methods": ["effort", "assessed-hourly", "gratuity"], "ordered": True},
    "payer": {"kind": "pay", "set_by": "municipality"},
    "transport": {
        "kind": "transport",
        "own_distance": "10 km",
        "distance": "deducted",
        "beyond": "municipality",
        "cap": "30 %",
        "cap_of": "net-earnings",
    },
    "deadline": {"kind": "deadline", "for": "decision", "within": "8 weeks", "from": "application-received"},
    "notice": {"kind": "duty", "on": "municipality", "to": "give-notice-of-delay"},
    "consent": {"kind": "consent", "needed_for": "information-from-others"},
    "hearing": {"kind": "hearing"},
    "decision": {"kind": "decision", "written": True, "says": ["offer", "purpose", "reasons", "appeal-guidance"]},
    "complaint": {
        "kind": "complaint",
        "within": "4 weeks",
        "ways": ["oral", "written"],
        "answered_within": "4 weeks",
        "not_about": ["service-level"],
    },
    "plan": {"kind": "plan", "plan": "action-plan", "offered": "always"},
    "supplier": {"kind": "supplier", "registered": "tilbudsportalen"},
    "rhythm": {"kind": "rhythm", "every": "12 months"},
    "citation": {"kind": "citation", "act": "sel", "section": "103", "number": SEL.number},
}


def text(rules, silent_on=(), facts=()):
    return Standard.model_validate(
        {
            "standard": "proeve",
            "municipality": "proeve",
            "title": "Prøve",
            "status": {
                "stage": "draft",
                "adopted": "not stated",
                "by": "not stated",
                "revised": "not stated",
                "in_force_from": "not stated",
            },
            "source": {"file": "proeve.source.txt", "sha256": "0" * 64},
            "silent_on": list(silent_on),
            "facts": list(facts),
            "sections": [
                {"units": [{"text": name, "rule": {"id": name, **_strength(r), **r}} for name, r in rules.items()]}
            ],
        }
    )


def _strength(rule):
    """A rule binds unless it says otherwise; a citation takes no strength."""
    return {} if rule["kind"] == "citation" else {"strength": "must"}


def flaws(standard):
    return {(f.code, f.rule.id if f.rule else f.topic) for f in found(standard, files.law(), files.vocabulary(), ON)}


def condition(**requires):
    return {"kind": "condition", "requires": requires}


def exclusion(when, **more):
    return {"kind": "exclusion", "when": when, **more}


def duty(to, **more):
    return {"kind": "duty", "on": "citizen", "to": to, **more}


def without(rule, *names):
    return {name: value for name, value in rule.items() if name not in names}


REASSESSMENT = {"kind": "deadline", "for": "reassessment", "from": "complaint-received", "within": "4 weeks"}
