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
    "strength": _("how strongly the sentence binds"),
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
    "condition": _("facts with their values; `rettesnor facts` lists them"),
    "quantity": _("an amount with its unit"),
    "span": _("a length of time, for example 30 weekdays"),
    "date": _("a date: YYYY-MM-DD"),
    "day_of_year": _("a day of every year, the month first: 09-01 is 1 September"),
    "time": _('a time of day in quotes, for example "07:30"'),
    "parts": _("names with their values"),
}
"""What a value is that is not chosen from a list."""
