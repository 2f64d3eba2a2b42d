"""What is known of the invented people. Those in the target group are alike in outcome and differ in why."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.cases.models import Source
from rettesnor.demo.happenings import Known

TALK = "Samtale og oplysninger fra jobcentret"
APPLICATION = "Ansøgningen"

LAWFUL_STAY = Known("lawful_stay", True, Source.REGISTER, "CPR-registeret")
_OPTIONS = ("activation", "rehabilitation", "flex_job", "wage_supplement")
_FROM_THE_JOB_CENTRE = frozenset(f"{asked}_{option}" for asked in ("option", "exhausted") for option in _OPTIONS)

IN_THE_TARGET_GROUP: Mapping[str, tuple[str | bool, str]] = {
    "mental_function_reduced": (True, "Lægen beskriver en betydelig og vedvarende nedsat koncentration og energi."),
    "physical_function_reduced": (False, "Der er ingen oplysninger om nedsat fysisk funktionsevne."),
    "special_social_problems": (False, "Boligen og økonomien er på plads."),
    "cannot_work_on_normal_terms": (True, "To forløb på almindelige vilkår er stoppet på grund af overbelastning."),
    "causal_link": (True, "Forløbene stoppede på grund af den nedsatte koncentration og energi."),
    "cannot_work_on_special_terms": (True, "Selv få timer på særlige vilkår har ført til sygemelding."),
    "cannot_use_other_offers": (True, "Jobcentret vurderer, at ingen af tilbuddene kan benyttes nu."),
    "option_activation": ("cannot_use", "Stoppet efter tre uger på grund af overbelastning."),
    "option_rehabilitation": ("not_relevant", "Der er ikke udsigt til arbejde på normale vilkår."),
    "option_flex_job": ("cannot_use", "Jobcentret vurderer, at skånebehovet ikke kan imødekommes i et fleksjob."),
    "option_wage_supplement": ("cannot_use", "Der er intet job med løntilskud, som kan tilpasses behovet."),
    "exhausted_activation": (True, "Jobcentret har ikke flere aktiveringstilbud."),
    "exhausted_rehabilitation": (True, "Jobcentret vurderer, at revalidering ikke fører til arbejde."),
    "exhausted_flex_job": (True, "Jobcentret har afsluttet forløbet om fleksjob."),
    "exhausted_wage_supplement": (True, "Jobcentret har afsluttet forløbet om løntilskud."),
    "wage_supplement_was_possible": (False, "Der har ikke været et job med løntilskud, som kunne tilpasses."),
    "problems_in_the_areas": ("greater", "Problemerne med koncentration og energi er større end lette."),
    "some_working_ability": (True, "Kan løse afgrænsede opgaver med støtte og i eget tempo."),
    "support_need": ("moderate", "Samlet vurdering efter VUM: støtte til struktur og pauser."),
}


def judged(**own: tuple[str | bool, str]) -> tuple[Known, ...]:
    """All that the law asks, each judgement with its reason: as in the target group, unless the person's `own` differ.

    Whether an option can be used is for the job centre to say, the rest for the caseworker.
    """
    return LAWFUL_STAY, *some(**{**IN_THE_TARGET_GROUP, **own})


def some(**known: tuple[str | bool, str]) -> tuple[Known, ...]:
    """These alone."""
    return tuple(Known(name, value, _source(name), TALK, why) for name, (value, why) in known.items())


def told(**known: str | bool) -> tuple[Known, ...]:
    """What the citizen has told in the application."""
    return tuple(Known(name, value, Source.CITIZEN, APPLICATION) for name, value in known.items())


def _source(name: str) -> Source:
    return Source.JOB_CENTRE if name in _FROM_THE_JOB_CENTRE else Source.CASEWORKER
