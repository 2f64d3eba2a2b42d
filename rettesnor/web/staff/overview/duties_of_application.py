"""What rules of the application ask to be seen to: the first contact, the meeting, and the papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rettesnor.cases.file.language import page_language
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.rules.kinds.application import ApplicationRule
from rettesnor.web.components import Text
from rettesnor.web.staff.overview.asked import Asked, listed
from rettesnor.wording.rows import say_span

_FIRST: Mapping[str, Text] = {
    "contact": gettext_lazy("Contact the citizen when the application has come in."),
    "meeting": gettext_lazy("Invite the citizen to a meeting."),
    "application-gone-through": gettext_lazy("Go through the application with the citizen."),
    "guidance": gettext_lazy("Guide the citizen on the rules."),
}
_PAPERS: Mapping[tuple[bool, bool], Text] = {
    (True, False): gettext_lazy("Tell the citizen that these papers help: {papers}."),
    (True, True): gettext_lazy("Tell the citizen that these papers help, if they are no older than {age}: {papers}."),
    (False, False): gettext_lazy("See to it that these papers are there: {papers}."),
    (False, True): gettext_lazy("See to it that these papers are there, no older than {age}: {papers}."),
}


def of_application(rule: ApplicationRule) -> Iterator[Asked]:
    for step in rule.first:
        yield Asked(str(_FIRST[step]), RECORD_FACTS)
    if rule.place:
        yield Asked(_("Agree with the citizen on where the meeting is held."), RECORD_FACTS)
    if rule.papers and rule.needed != "for-refund":
        papers = listed("application", "papers", rule.papers)
        age = rule.papers_no_older_than
        what = str(_PAPERS[rule.papers_are == "recommended", age is not None])
        yield Asked(what.format(papers=papers, age=say_span(age, page_language()) if age else ""), RECORD_FACTS)
    if rule.brings:
        whom = listed("application", "brings", rule.brings)
        yield Asked(_("Tell the citizen who can come along to the meeting: {whom}.").format(whom=whom), RECORD_FACTS)
    if rule.mandate:
        written = _("Get the mandate in writing, if somebody acts for the citizen.")
        yield Asked(
            written if rule.mandate == "written" else _("Get a mandate, if somebody acts for the citizen."),
            RECORD_FACTS,
        )
