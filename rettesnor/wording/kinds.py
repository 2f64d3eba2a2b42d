"""What each kind of rule is for, and how the value of a key is written: the words of the guide to the kinds."""

from rettesnor.wording.translation import gettext_noop as _

MEANINGS: dict[str, str] = {
    "condition": _("What must be so for the citizen to be in the target group."),
    "exclusion": _("What keeps a citizen out of the target group."),
    "age": _("From which age, and up to which, one is in the target group."),
    "neighbour": _("Another offer in the same text, and how one chooses between the two."),
    "extent": _("How many days or hours a week, or what kind of place."),
    "combination": _("Which other offer the help is not given beside."),
    "hours": _("When and where one works, closed days and days off."),
    "pay": _("How the work is paid, at least how much, and who sets it."),
    "transport": _("Who pays for which part of the way, and how one travels."),
    "cost": _("What the citizen pays for, or that the offer is free."),
    "supplier": _("Who delivers the offer, in what order they are chosen, and what is demanded of them."),
    "trial": _("A time at the start after which the place is looked at again."),
    "step": _("Something that is done around the start: a visit, an introduction, a meeting."),
    "deadline": _("A time limit: for what, how long, from when and until when."),
    "rhythm": _("How often a grant is followed up."),
    "application": _("Where, how and by whom one applies, and which papers go with it."),
    "evidence": _("How the case is assessed, and where the information comes from."),
    "consent": _("What the citizen's consent is asked for."),
    "hearing": _("What the citizen is heard about before the decision."),
    "decision": _("What a decision has to say, and what it rests on."),
    "complaint": _("How and until when one can complain, and what happens to the complaint."),
    "plan": _("Which plan is made, by whom, and what it holds."),
    "competence": _("Who decides what."),
    "ending": _("When and how an offer ends."),
    "duty": _("What is expected of the citizen, the workplace or the municipality."),
    "content": _("What the offer holds, or does not."),
    "citation": _("The act and the provision that the text names."),
}

COMMON_KEYS: dict[str, str] = {
    "id": _("the rule's own name: small letters from a to z, digits and hyphens"),
    "kind": _("the kind of rule"),
    "strength": _("how strongly the sentence binds; not of a citation"),
    "if": _("who the rule is for, where it is not for everybody"),
    "quote": _("the part of the sentence that the rule rests on, word for word"),
    "with": _("an earlier sentence that is read with it, word for word"),
    "offers": _("which help the rule is about; without it, § 103, stk. 1"),
    "or_read_as": _("the other way in which the sentence can be read, and why"),
    "elsewhere": _("the document in which the value stands, where it does not stand in the text"),
}
"""The keys that a rule of any kind can have."""

PARTS: dict[str, str] = {
    "days": _("the days"),
    "opens": _("opens at"),
    "closes": _("closes at"),
    "earliest": _("at the earliest"),
    "latest": _("at the latest"),
}
"""The names within a value that are no parameters by themselves."""

FORMS: dict[str, str] = {
    "boolean": _("true or false"),
    "text": _("a text"),
    "name": _("a name: small letters from a to z, digits and underscores"),
    "condition": _("facts with their values; `rettesnor facts` lists them"),
    "quantity": _("an amount with its unit"),
    "span": _("a length of time, for example 30 weekdays"),
    "date": _("a date: YYYY-MM-DD"),
    "day_of_year": _("a day of every year, the month first: 09-01 is 1 September"),
    "meeting_day": _("a day of a month or week: first tuesday, last friday, every monday, even-week tuesday"),
    "number": _("a whole number"),
    "time": _('a time of day in quotes, for example "07:30"'),
    "parts": _("names with their values"),
}
"""What a value is that is not chosen from a list."""

_CRITERION = _(
    "What must be so, or is the starting point, decides who is in the target group by the standard. What can be so, or "
    "is an example, decides nothing."
)
_SEEN_TO = _(
    "What must be done, or is the starting point, stands among what a case asks for. What can be done, or is an "
    "example, stands below as no duty."
)
_PROMISE = _(
    "What must be done is a promise that is not set aside, unless to the citizen's benefit; a starting point can be. "
    "What can be done, or is an example, is no duty."
)
_PROPOSED = _(
    "What must be, or is the starting point, stands first beside the part of the decision it is about. What can be, or "
    "is an example, stands below."
)
_AMOUNT = _(
    "What must be, or is the starting point, stands first beside the part of the decision it is about. What can be, or "
    "is an example, stands below, and an example sets no limit and is not reckoned with."
)
_CLOCK = _(
    "What must be kept, or is the starting point, is a time that binds. One that can be kept, or is an example, binds "
    "nobody."
)
STRENGTH_HERE: dict[str, str] = {
    "condition": _CRITERION,
    "exclusion": _CRITERION,
    "age": _CRITERION,
    "neighbour": _SEEN_TO,
    "extent": _AMOUNT,
    "combination": _(
        "What must be, or is the starting point, keeps the help from somebody who has the other offer. What can be, or "
        "is an example, does not."
    ),
    "hours": _AMOUNT,
    "pay": _AMOUNT,
    "transport": _AMOUNT,
    "cost": _PROPOSED,
    "supplier": _PROPOSED,
    "trial": _PROPOSED,
    "step": _SEEN_TO,
    "deadline": _CLOCK,
    "rhythm": _CLOCK,
    "application": _SEEN_TO,
    "evidence": _SEEN_TO,
    "consent": _PROMISE,
    "hearing": _PROMISE,
    "decision": _PROMISE,
    "complaint": _SEEN_TO,
    "plan": _PROMISE,
    "competence": _SEEN_TO,
    "ending": _(
        "A ground that must end the help, and that the law does not know, is a conflict with the law. One that can, or "
        "as a starting point does, is a risk. In a case, one that only can end it may give the citizen less."
    ),
    "duty": _SEEN_TO,
    "content": _SEEN_TO,
    "citation": _("A text names a provision or does not, so no strength is written."),
}
"""What it comes to in each kind how strongly a sentence binds."""
