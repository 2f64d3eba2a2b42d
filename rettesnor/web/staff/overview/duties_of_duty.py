"""What the duties of a text ask to be seen to; of the citizen's and the place's, what each is told or agrees to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy

from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.file.language import page_language
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.rules.kinds.duty import DutyRule
from rettesnor.rules.quantity import Quantity
from rettesnor.web.components import Text
from rettesnor.web.staff.overview.asked import Asked
from rettesnor.wording.formats import say_amount
from rettesnor.wording.options import say_option
from rettesnor.wording.rows import say_span

_DUTY: Mapping[tuple[str, bool], Text] = {
    ("citizen", False): gettext_lazy("Tell the citizen in the letter what is expected of them: {duty}."),
    ("citizen", True): gettext_lazy(
        "Tell the citizen in the letter what is expected of them after more than {length}: {duty}."
    ),
    ("provider", False): gettext_lazy("Agree with the place on what it sees to: {duty}."),
    ("provider", True): gettext_lazy("Agree with the place on what it sees to after more than {length}: {duty}."),
}
_OF_THE_MUNICIPALITY: Mapping[str, Text] = {
    "assess-need": gettext_lazy("Assess what the citizen needs."),
    "help-describe-needs": gettext_lazy("Help the citizen to tell of all their needs."),
    "help-inform-the-case": gettext_lazy("See to it that enough is known to decide the case."),
    "involve-citizen": gettext_lazy("Involve the citizen before the decision is made."),
    "involve-others": gettext_lazy("Ask whether the citizen wishes others to take part."),
    "involve-relatives": gettext_lazy("Ask whether the citizen wishes those close to them to take part."),
}
"""What is done before the decision. The rest of its duties are met elsewhere, or after it."""
_TOLD: Mapping[str, Text] = {
    "no_later_than": gettext_lazy("Tell the citizen in the letter that it has to be done by {value}: {duty}."),
    "on_day": gettext_lazy("Tell the citizen in the letter that it has to be done {value}: {duty}."),
    "hours_before": gettext_lazy(
        "Tell the citizen in the letter how many hours before it has to be done ({value}): {duty}."
    ),
    "otherwise_pays": gettext_lazy("Tell the citizen in the letter that it costs {value} not to do it: {duty}."),
    "free_times": gettext_lazy(
        "Tell the citizen in the letter how many times it costs nothing not to do it ({value}): {duty}."
    ),
    "paid_by": gettext_lazy("Tell the citizen in the letter who pays for doing it ({value}): {duty}."),
}
"""What else the citizen is told of a duty, by the parameter that says it."""


def of_duty(rule: DutyRule) -> Iterator[Asked]:
    if rule.on == "municipality" and (asked := _OF_THE_MUNICIPALITY.get(rule.to)):
        yield Asked(str(asked), RECORD_FACTS)
    elif rule.on != "municipality":
        duty = say_option("duty", "to", rule.to, page_language())
        length = say_span(rule.longer_than, page_language()) if rule.longer_than else ""
        what = _DUTY[rule.on, bool(length)]
        yield Asked(str(what).format(duty=duty, length=length), SAVE_DRAFT, "next_steps")
        if rule.on == "citizen":
            for parameter, words in _TOLD.items():
                if value := getattr(rule, parameter):
                    told = str(words).format(duty=duty, value=_said(parameter, value))
                    yield Asked(told, SAVE_DRAFT, "next_steps")


def _said(parameter: str, value: str | int | Quantity) -> str:
    match value:
        case Quantity():
            return say_amount(value.amount, value.unit, page_language())
        case int():
            return str(value)
    return value if parameter == "no_later_than" else say_option("duty", parameter, value, page_language())
