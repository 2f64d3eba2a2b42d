"""The fixed cast: Karen is granted, Ole is rejected after a hearing, Amir waits. All numbers are synthetic (day+60)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rettesnor.accounts.models import Membership, Role, User
from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.issue_decision import examine, issue_decision
from rettesnor.cases.decision.save_draft import DraftContent, DraftPart, save_draft
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.hearing.exempt_hearing import exempt_hearing
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.hearing.send_information_notice import send_information_notice
from rettesnor.cases.intake.record_facts import NewFact, record_facts
from rettesnor.cases.intake.register_application import register_application
from rettesnor.cases.models import (
    Case,
    Channel,
    Citizen,
    Decision,
    DecisionDraft,
    Deviation,
    Ground,
    Hearing,
    HearingExemption,
    Help,
    InformationNotice,
    Outcome,
    PartName,
    SentBy,
    Source,
)
from rettesnor.cases.models.cpr import Cpr
from rettesnor.letters.models import load_default_blocks
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from rettesnor.standards.senders import confirm_sender, senders

GREVE, BALLERUP = "253", "151"
RANDERS, ISHOEJ, HADERSLEV = "730", "183", "510"
STANDARDS = {
    GREVE: "greve-2019",
    BALLERUP: "ballerup",
    RANDERS: "randers-draft",
    ISHOEJ: "ishoej-proposed",
    HADERSLEV: "haderslev-2023",
}
RECEIVED = date(2026, 10, 1)
TALK = date(2026, 10, 2)
NOW = datetime(2026, 10, 5, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 2, 9, tzinfo=UTC)
DRAFT_HEARING = "hearing-over-draft"
SEL_103 = "serviceloven § 103, stk. 1"

PEOPLE = {
    "karen": ("630485-1111", "Karen Prøve", GREVE),
    "ole": ("710279-2222", "Ole Prøve", BALLERUP),
    "old": ("610150-4444", "Gamle Prøve", GREVE),
    "rita": ("640388-1555", "Rita Prøve", RANDERS),
    "ida": ("650390-1666", "Ida Prøve", ISHOEJ),
    "amir": ("850992-3333", "Amir Prøve", GREVE),
    "hanne": ("610660-1777", "Hanne Prøve", HADERSLEV),
}
INSIDE: dict[str, Any] = {
    "lawful_stay": True,
    "physical_function_reduced": False,
    "mental_function_reduced": True,
    "special_social_problems": False,
    "cannot_work_on_normal_terms": True,
    "causal_link": True,
    "cannot_work_on_special_terms": True,
    "cannot_use_other_offers": True,
    "option_activation": "cannot_use",
    "option_rehabilitation": "cannot_use",
    "option_flex_job": "cannot_use",
    "option_wage_supplement": "cannot_use",
    "option_other": "not_relevant",
    "exhausted_activation": True,
    "exhausted_rehabilitation": True,
    "exhausted_flex_job": True,
    "exhausted_wage_supplement": True,
    "support_need": "moderate",
    "granted_104": False,
}
CAN_USE_A_FLEX_JOB = {"cannot_use_other_offers": False, "option_flex_job": "can_use", "exhausted_flex_job": False}
ONLY_BALLERUP_ASKS = {"wage_supplement_was_possible": False}


def municipality(code: str, *, confirmed: bool = True) -> StandardVersion:
    """A municipality that is ready to decide: a standard, letter texts, and senders that somebody stands by."""
    load_default_blocks(code, "da", now=NOW - timedelta(days=100))
    if confirmed:
        confirm_senders(code)
    return StandardVersion.objects.record(files.standard(STANDARDS[code]), now=NOW - timedelta(days=100))


def confirm_senders(code: str) -> None:
    """The team leader stands by what letters say of the municipality; an address that lacks is made up."""
    own, by = municipality_of(code), user(code, Role.TEAM_LEADER, "Tove")
    for name, sender in senders(own).items():
        address = sender.address or ("Prøvegade 1", "0000 Prøveby")
        confirm_sender(own, name, by=by, now=NOW, name=sender.name, address=address)


def user(code: str = GREVE, role: Role = Role.CASEWORKER, name: str = "Sanne") -> Actor:
    """Somebody with that role in that municipality, as the one who acts; `.user` is who signs in."""
    username = f"{name}-{role}-{code}".lower()
    found = User.objects.filter(username=username).first()
    if found is None:
        found = User.objects.create_user(username, password=None, first_name=name, last_name="Test")
        Membership.objects.create(user=found, municipality=code, role=role)
    return Actor.objects.of_user(found)


def application(who: str = "karen", **changes: Any) -> Case:
    number, name, code = PEOPLE[who]
    if not StandardVersion.objects.filter(municipality=code).exists():
        municipality(code)
    content: dict[str, Any] = {
        "municipality": code,
        "cpr": Cpr.parse(number),
        "name": name,
        "address": ("Prøvevej 1", "2670 Prøveby"),
        "received_on": RECEIVED,
        "channel": Channel.DIGITAL,
        "applied_for": Help.SHELTERED_EMPLOYMENT,
        "asked_for": "beskyttet beskæftigelse fire dage om ugen",
        "own_words": "Jeg vil gerne arbejde sammen med andre.",
    }
    content |= changes
    known = Citizen.objects.filter(municipality=code, cpr=content["cpr"]).first()
    return register_application(**{"by": user(code), "now": NOW, "known": known, **content})


def facts(case: Case, *, now: datetime = NOW, **values: Any) -> None:
    """Record the values, each judgement with a reason."""
    rows = [
        NewFact(name, value, RECEIVED, Source.CASEWORKER, TALK, document="Samtale", reason="Vurderet.")
        for name, value in values.items()
    ]
    record_facts(case, rows, by=user(case.municipality), now=now)


def karen(**values: Any) -> Case:
    """Inside the law and the standard."""
    case = application("karen")
    facts(case, **{**INSIDE, **values})
    return case


def ole(**values: Any) -> Case:
    """Outside: he can use a flexi-job."""
    case = application("ole")
    facts(case, **{**INSIDE, **ONLY_BALLERUP_ASKS, **CAN_USE_A_FLEX_JOB, **values})
    return case


def without_a_standard(who: str = "ida", **values: Any) -> Case:
    """Inside the law, where the municipality's only standard is a proposal (Ida) or a draft (Rita)."""
    case = application(who)
    facts(case, **{**INSIDE, **values})
    return case


def hearing(case: Case, names: tuple[str, ...] = tuple(CAN_USE_A_FLEX_JOB), now: datetime = NOW) -> Hearing:
    """Over the facts, and in Ballerup, as the standard promises, over the draft decision, written if there is none."""
    day = now.date()
    over_draft = case.municipality == BALLERUP
    if over_draft and not DecisionDraft.objects.filter(case=case).exists():
        draft(case, replace(REJECTION, weighed=""), now)
    return send_hearing(
        case,
        by=user(case.municipality),
        now=now,
        material="Jobcenteret har bevilget fleksjob. Det kan betyde, at du får afslag.",
        facts=names,
        sent_on=day,
        how=SentBy.DIGITAL_POST,
        due_on=day + timedelta(days=14),
        over_draft=over_draft,
    )


def answer(held: Hearing, now: datetime = LATER) -> None:
    record_hearing_answer(
        held.case,
        by=user(held.municipality),
        now=now,
        hearing=held,
        answer="Jeg er bange for, at et fleksjob bliver for hårdt.",
        received_on=held.due_on,
    )


def exemption(
    case: Case,
    ground: Ground = Ground.ALREADY_KNOWN,
    now: datetime = NOW,
    names: tuple[str, ...] = tuple(CAN_USE_A_FLEX_JOB),
) -> HearingExemption:
    reason = "Borgeren har selv lagt oplysningerne frem."
    shown_on = now.date() if ground == Ground.ALREADY_KNOWN else None
    by = user(case.municipality)
    return exempt_hearing(case, by=by, now=now, ground=ground, reason=reason, facts=names, shown_on=shown_on)


def notice(case: Case, names: tuple[str, ...], now: datetime = NOW, **changes: Any) -> InformationNotice:
    """The citizen is told what is missing, and given a fortnight."""
    content: dict[str, Any] = {
        "text": "Vi mangler oplysninger. Uden dem afgør vi sagen ud fra det, vi har, og det kan betyde et afslag.",
        "facts": names,
        "sent_on": now.date(),
        "how": SentBy.DIGITAL_POST,
        "due_on": now.date() + timedelta(days=14),
    }
    return send_information_notice(case, by=user(case.municipality), now=now, **{**content, **changes})


def deviation(case: Case, rule: str = "need-full", now: datetime = NOW) -> Deviation:
    """A rule of the standard set aside for this citizen."""
    reason = "Behovet er et andet end det, reglen regner med."
    return record_deviation(case, by=user(case.municipality), now=now, rule=rule, reason=reason)


def no_draft_hearing(case: Case, now: datetime = NOW) -> None:
    """The standard's promise of a hearing over the draft decision is set aside: the draft is a full grant."""
    reason = "Borgeren har bedt om en hurtig afgørelse."
    record_deviation(case, by=user(case.municipality), now=now, rule=DRAFT_HEARING, reason=reason)


GRANT = DraftContent(
    parts=(
        DraftPart(PartName.TARGET_GROUP, Outcome.GRANTED, "Du hører til målgruppen.", (SEL_103,)),
        DraftPart(
            PartName.EXTENT,
            Outcome.GRANTED,
            "Fire dage om ugen.",
            ("serviceloven § 1, stk. 3",),
            amounts=("4 days/week",),
        ),
    ),
    later=dict.fromkeys((PartName.PLACE, PartName.PAY, PartName.TRANSPORT), "Vi taler først om det på et besøg."),
    later_on=date(2028, 3, 1),
    as_asked=True,
    plan_offered=True,
    decision_sentence="Du får beskyttet beskæftigelse fire dage om ugen.",
    intervention="Beskyttet beskæftigelse på et værksted fire dage om ugen fra den 1. december 2026.",
    purpose="At du bruger og udvikler det, du kan, sammen med andre.",
    goals="Du møder tre dage om ugen.\nDu kan udføre to af værkstedets opgaver selv.",
    reasons="Du opfylder lovens betingelser.",
)
REJECTION = DraftContent(
    parts=(
        DraftPart(
            PartName.TARGET_GROUP,
            Outcome.REJECTED,
            "Du hører ikke til målgruppen.",
            (SEL_103,),
            "Du kan benytte et fleksjob.",
        ),
    ),
    decision_sentence="Du får ikke beskyttet beskæftigelse, fordi du kan bruge et fleksjob.",
    reasons="Jobcenteret har bevilget dig fleksjob.\n\nDerfor kan du benytte et tilbud efter anden lovgivning.",
    weighed="Vi forstår din bekymring. Fleksjobbet kan tilpasses.",
)


def draft(case: Case, content: DraftContent, now: datetime = NOW, **options: Any) -> DecisionDraft:
    before = DecisionDraft.objects.filter(case=case).first()
    read = before.version if before else ""
    return save_draft(case, content, by=user(case.municipality), now=now, read=read, **options)


def issue(case: Case, now: datetime = LATER, **changes: Any) -> Decision:
    """What is issued is what was read a moment before, unless `seen` says otherwise."""
    by = changes.pop("by", user(case.municipality))
    seen = changes.pop("seen", None) or _seal(case, by, now)
    return issue_decision(case, **{"by": by, "now": now, "seen": seen, **changes})


def _seal(case: Case, by: Actor, now: datetime) -> str:
    """Of what can be issued; without a seal nothing can."""
    ready = examine(case, by=by, now=now).ready
    return ready.seal if ready else ""
