"""What the decisions of the demo have in common: their provisions, and a grant in all its parts."""

from __future__ import annotations

from dataclasses import replace

from rettesnor.cases.decision.save_draft import DraftContent, DraftPart
from rettesnor.cases.models import Outcome, PartName

SEL_1 = "serviceloven § 1, stk. 3"
SEL_103 = "serviceloven § 103, stk. 1"
BEK_483_1 = "bekendtgørelsen om aflønning og befordringsudgifter § 1"

PLACE_LATER = "Vi vælger værkstedet sammen med dig, når du har besøgt det."
TRANSPORT_LATER = "Vejen afhænger af, hvilket værksted det bliver."
IN_THE_TARGET_GROUP = DraftPart(PartName.TARGET_GROUP, Outcome.GRANTED, "Du hører til målgruppen.", (SEL_103,))
PAY = DraftPart(PartName.PAY, Outcome.GRANTED, "Du får løn efter din indsats.", (BEK_483_1,))
NEXT_STEPS = "Vi kontakter dig inden to uger og aftaler et besøg på værkstedet."


def grant(days: str, *, intervention: str, purpose: str, goals: str, reasons: str) -> DraftContent:
    """All that was asked for. `days` is the extent, as `tre dage om ugen`."""
    return DraftContent(
        parts=(
            IN_THE_TARGET_GROUP,
            DraftPart(PartName.EXTENT, Outcome.GRANTED, f"{days[:1].upper()}{days[1:]}.", (SEL_1,)),
            PAY,
        ),
        later={PartName.PLACE: PLACE_LATER, PartName.TRANSPORT: TRANSPORT_LATER},
        as_asked=True,
        decision_sentence=f"Du får beskyttet beskæftigelse {days}.",
        intervention=intervention,
        purpose=purpose,
        goals=goals,
        reasons=reasons,
        next_steps=NEXT_STEPS,
        plan_offered=True,
    )


def partial(
    days: str,
    asked: str,
    *,
    why: str,
    facts: tuple[str, ...],
    intervention: str,
    purpose: str,
    goals: str,
    reasons: str,
) -> DraftContent:
    """Fewer days than were asked for, with the reason and the facts it rests on."""
    whole = grant(days, intervention=intervention, purpose=purpose, goals=goals, reasons=reasons)
    extent = DraftPart(PartName.EXTENT, Outcome.PARTLY_GRANTED, f"Du får {days} og ikke {asked}.", (SEL_1,), why, facts)
    return replace(
        whole,
        parts=(IN_THE_TARGET_GROUP, extent, PAY),
        as_asked=False,
        decision_sentence=f"Du får beskyttet beskæftigelse {days}. Du får ikke {asked}, som du søgte om.",
    )


def rejection(*, why: str, sentence: str, reasons: str, next_steps: str) -> DraftContent:
    """Not in the target group, because something under other legislation can be used."""
    part = DraftPart(
        PartName.TARGET_GROUP,
        Outcome.REJECTED,
        "Du hører ikke til målgruppen for beskyttet beskæftigelse.",
        (SEL_103,),
        f"Det er en betingelse, at man ikke kan benytte tilbud efter anden lovgivning. {why}",
    )
    return DraftContent(parts=(part,), decision_sentence=sentence, reasons=reasons, next_steps=next_steps)
