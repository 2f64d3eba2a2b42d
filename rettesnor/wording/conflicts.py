"""What it means that a local rule gives less than the law, one explanation a code.

Each names both readings and says that the local rule alone can't refuse. That a standard is stricter than the law is
in every case inferred from two texts, never read in a third; so each one ends by asking for a jurist's confirmation.
"""

from rettesnor.rules.narrower import Conflict
from rettesnor.wording import Language

CONFLICTS: dict[Language, dict[str, str]] = {
    "da": {
        "stricter_than_law": "Efter standarden er borgeren uden for målgruppen. Det følger ikke af {provision}, som "
        "sagen er oplyst nu.",
        "discretion_cut_off": "Efter standarden gives hjælpen slet ikke. Efter {provision} er det en vurdering i den "
        "enkelte sag, og den kan ikke afskæres på forhånd. En ansøgning skal derfor vurderes konkret.",
        "age_below_pension_age": "Standarden sætter en øvre aldersgrænse i år. Efter {provision} går grænsen ved "
        "folkepensionsalderen.",
        "extent_by_housing": "Efter standarden sætter boligformen et loft over omfanget. Efter {provision} er det den "
        "enkeltes behov, der afgør, og et større behov går forud.",
        "pay_by_effort_missing": "Standarden nævner ikke løn efter indsats. Efter {provision} skal kommunen i videst "
        "muligt omfang aflønne efter indsats, før andre måder kan bruges.",
        "pay_step_missing": "Standarden springer timeløn efter en arbejdsvurdering over. Efter {provision} bruges den, "
        "når løn efter indsats ikke er egnet, og før arbejdsdusør.",
        "pay_order_missing": "Standarden nævner måderne at aflønne på ved siden af hinanden. Efter {provision} prøves "
        "de i rækkefølge: løn efter indsats, timeløn efter en arbejdsvurdering, arbejdsdusør.",
        "pay_not_set_by_municipality": "Efter standarden fastsætter andre end kommunen lønnen. Efter {provision} skal "
        "kommunen fastsætte den.",
        "pay_made_optional": "Efter standarden kan der gives løn. Efter {provision} skal kommunen fastsætte en løn.",
        "transport_cap_not_stated": "Standarden nævner ikke et loft over borgerens udgift til befordring. Efter "
        "{provision} har udgiften et loft: en andel af indtjeningen ved den beskyttede beskæftigelse efter skat.",
        "transport_own_distance_longer": "Efter standarden dækker borgeren selv en længere afstand end efter "
        "{provision}.",
        "transport_all_or_nothing": "Efter standarden afgør afstanden, om der dækkes noget. Efter {provision} dækker "
        "borgeren kun den første strækning, og kommunen dækker nødvendige udgifter derudover.",
        "transport_cost_shared": "Efter standarden deler kommunen og borgeren udgiften ud over den første strækning. "
        "Efter {provision} afholder kommunen de nødvendige udgifter derudover.",
        "transport_cap_higher": "Efter standarden kan borgerens udgift til befordring være en større del af "
        "indtjeningen end efter {provision}.",
    },
    "en": {
        "stricter_than_law": "By the standard the citizen is outside the target group. That does not follow from "
        "{provision}, as the case stands now.",
        "discretion_cut_off": "By the standard the help is not given at all. By {provision} it is judged in the single "
        "case, and that judgement cannot be cut off in advance. So an application has to be assessed.",
        "age_below_pension_age": "The standard sets an upper age limit in years. By {provision} it is the state "
        "pension age.",
        "extent_by_housing": "By the standard the way of living sets a cap on the extent. By {provision} the need of "
        "the one person decides, and a larger need comes first.",
        "pay_by_effort_missing": "The standard does not name pay by effort. By {provision} the municipality must pay "
        "by effort as far as possible before another way can be used.",
        "pay_step_missing": "The standard leaves out hourly pay by a work assessment. By {provision} it is used when "
        "pay by effort is not suitable, and before a gratuity.",
        "pay_order_missing": "The standard names the ways of paying side by side. By {provision} they are tried in "
        "order: pay by effort, hourly pay by a work assessment, gratuity.",
        "pay_not_set_by_municipality": "By the standard somebody other than the municipality sets the pay. By "
        "{provision} the municipality must set it.",
        "pay_made_optional": "By the standard pay may be given. By {provision} the municipality must set a pay.",
        "transport_cap_not_stated": "The standard names no cap on the citizen's expense for transport. By {provision} "
        "the expense has a cap: a share of the earnings in sheltered employment after tax.",
        "transport_own_distance_longer": "By the standard the citizen covers a longer distance than by {provision}.",
        "transport_all_or_nothing": "By the standard the distance decides whether anything is covered. By {provision} "
        "the citizen covers the first stretch only, and the municipality covers necessary expenses beyond it.",
        "transport_cost_shared": "By the standard the municipality and the citizen share the expense beyond the first "
        "stretch. By {provision} the municipality bears the necessary expenses beyond it.",
        "transport_cap_higher": "By the standard the citizen's expense for transport can be a larger share of the "
        "earnings than by {provision}.",
    },
}

_CLOSING: dict[Language, str] = {
    "da": "En lokal regel kan ikke alene begrunde, at borgeren får mindre. "
    "Modsætningen er til bekræftelse af en jurist.",
    "en": "A local rule alone is no reason to give the citizen less. The conflict is to be confirmed by a jurist.",
}


def say_conflict(conflict: Conflict, language: Language) -> str:
    """Both readings in plain words. Raises KeyError for a code without words."""
    readings = CONFLICTS[language][conflict.code].format(provision=conflict.law.section)
    return f"{readings} {_CLOSING[language]}"
