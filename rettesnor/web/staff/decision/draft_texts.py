"""The texts that a decision is written in: what each is called, what it is for, and how high its box is."""

from django.utils.translation import gettext_lazy as _

from rettesnor.web.components import Text

LONG: dict[str, tuple[Text, Text, int]] = {
    "decision_sentence": (
        _("The decision in one sentence"),
        _("What the citizen reads first, for example: you are granted sheltered employment three days a week."),
        2,
    ),
    "intervention": (
        _("What is started"),
        _("The concrete intervention: where, how much, from when (serviceloven § 3, stk. 2)."),
        3,
    ),
    "purpose": (_("The purpose of it"), _("What it is to achieve for this citizen (serviceloven § 3, stk. 2)."), 3),
    "goals": (_("The goals"), _("What the citizen and you work towards. One goal on each line."), 3),
    "reasons": (
        _("Reasons"),
        _(
            "Proposed from the findings and the reasons of the judgements; make them your own. An empty line begins a "
            "new paragraph."
        ),
        14,
    ),
    "next_steps": (_("What happens now"), _("An empty line begins a new paragraph."), 4),
    "weighed": (_("How the citizen's answer was weighed"), "", 4),
    "against_assessment": (
        _("Why the decision goes another way than the law's conditions"),
        _("Only where it does; a person decides, and says why."),
        3,
    ),
    "no_plan_because": (
        _("Why no action plan is offered"),
        _("Where the law demands the offer and it is not made: declined, or there is one already."),
        2,
    ),
    "on_the_file": (
        _("Why the case is decided although facts are missing"),
        _("Only where it is (retssikkerhedsloven § 11 b)."),
        3,
    ),
    "older_standard_because": (
        _("Why the earlier standard holds in this case"),
        _(
            "Where another has come in force since: a rule on the transition, or when the application came. The letter "
            "tells it."
        ),
        3,
    ),
    "effective_because": (
        _("Why it takes effect on that day"),
        _("How long the citizen has to adjust, where it gives less. The letter tells it."),
        3,
    ),
    "supersedes_because": (_("Why an earlier decision is replaced"), _("Only where one stands already."), 3),
    "reliance": (
        _("How what the citizen has relied on is weighed, and from when there is less"),
        _("Only where the decision that holds gives more. The letter tells it; leave reasonable time to adapt."),
        4,
    ),
    "no_worse_because": (
        _("Why it is no worse than the draft the citizen was heard over"),
        _("Only where a part reads otherwise than in that draft."),
        3,
    ),
}
"""Label, hint and height in lines of each long text."""
OF_THE_HELP = frozenset({"intervention", "purpose", "goals", "no_plan_because"})
"""The texts that only a decision that grants something needs."""
OF_A_REVISION = frozenset({"effective_because"})
"""The texts that only a change or an ending of a grant needs."""
