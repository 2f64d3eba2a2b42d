"""What each clock usually runs from and to, and the facts that date those events."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.rules.clock import ClockEnd, ClockEvent

DATED_BY: Mapping[ClockEvent, str] = {
    "application-received": "application_received",
    "complaint-received": "complaint_received",
    "decision-received": "decision_received",
    "material-received": "hearing_material_received",
    "appeal-decision-received": "appeal_decision_received",
    "all-information-present": "all_information_present",
    "first-contact-made": "first_contact_made",
    "assessment-finished": "assessment_finished",
    "decision-made": "decision_made",
    "offer-started": "offer_started",
    "followed-up": "followed_up",
    "file-access-requested": "file_access_requested",
    "guidance-requested": "guidance_requested",
    "absence-talk-held": "absence_talk_held",
}
"""The fact that dates each event a clock can start from."""

RECORDED_BY: Mapping[ClockEnd, str] = {
    "first-contact-made": "first_contact_made",
    "acknowledgement-sent": "acknowledgement_sent",
    "transport-started": "transport_started",
    "offer-started": "offer_started",
    "followed-up": "followed_up",
}
"""The fact that dates each event a clock can run to and that no step of a case does."""

STARTS: Mapping[str, ClockEvent] = {
    "decision": "application-received",
    "hearing": "material-received",
    "complaint": "decision-received",
    "reassessment": "complaint-received",
    "first-contact": "application-received",
    "acknowledgement": "application-received",
    "transport": "decision-received",
    "start": "decision-received",
    "trial": "offer-started",
    "pay": "offer-started",
    "follow-up": "decision-made",
    "earliest-follow-up": "decision-made",
    "next-follow-up": "followed-up",
    "second-follow-up": "decision-made",
    "missing-information": "application-received",
    "other-place": "decision-made",
    "file-access": "file-access-requested",
    "guidance": "guidance-requested",
    "step": "offer-started",
    "work-assessment": "offer-started",
    "grant": "decision-made",
    "absence-observed": "absence-talk-held",
    "committee": "application-received",
    "pay-adjusted": "decision-made",
    "pay-day": "offer-started",
}
"""The event that something is usually reckoned from."""

ENDS: Mapping[str, ClockEnd] = {
    "decision": "decision-made",
    "hearing": "comments-sent",
    "complaint": "complaint-received",
    "reassessment": "complaint-answered",
    "first-contact": "first-contact-made",
    "acknowledgement": "acknowledgement-sent",
    "transport": "transport-started",
    "start": "offer-started",
    "trial": "trial-over",
    "pay": "pay-set",
    "follow-up": "followed-up",
    "earliest-follow-up": "followed-up",
    "next-follow-up": "followed-up",
    "second-follow-up": "followed-up",
    "missing-information": "missing-information-asked-for",
    "other-place": "other-place-offered",
    "file-access": "file-access-given",
    "guidance": "guidance-given",
    "step": "step-taken",
    "work-assessment": "work-assessed",
    "grant": "grant-over",
    "absence-observed": "absence-observed",
    "committee": "committee-met",
    "pay-adjusted": "pay-adjusted",
    "pay-day": "paid-out",
}
"""The event that a clock runs to where its text does not say: for the decision, RSL § 3, stk. 2."""

REMITTAL: ClockEvent = "appeal-decision-received"
