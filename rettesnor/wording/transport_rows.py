"""Sentences for the explanation rows of the transport settlement.

The placeholders are those of `rettesnor.wording.rows`; an amount ends in a full stop of its own (`7,17 kr.`).
"""

from rettesnor.law.explain import Code
from rettesnor.wording import Language
from rettesnor.wording.terms import Both

TRANSPORT_ROWS: dict[Language, dict[Code, str]] = {
    "da": {
        Code.TRANSPORT_PERIOD: "Opgørelsen gælder fra den {start:date} til og med den {last:date}. I perioden er der "
        "{trips} ture på {count} dage med transport.",
        Code.TRANSPORT_NO_DAYS: "Det er ikke oplyst, hvor mange dage borgeren har transport i perioden.",
        Code.TRANSPORT_NO_DISTANCE: "Afstanden fra virksomheden er ikke oplyst ({provision}).",
        Code.TRANSPORT_FARE: "Kan bruges: {means}, {cost:kr} for perioden.",
        Code.TRANSPORT_FARE_NOT_USABLE: "Kan ikke bruges af borgeren: {means}.",
        Code.TRANSPORT_FARE_NOT_JUDGED: "Det er ikke vurderet, om borgeren kan bruge {means}, {cost:kr} for perioden.",
        Code.TRANSPORT_FARE_NO_COST: "Det kan ikke regnes ud, hvad dette koster for perioden: {means}.",
        Code.TRANSPORT_NO_USABLE_FARE: "Der er ikke oplyst en befordring, som borgeren kan bruge ({provision}).",
        Code.TRANSPORT_CHEAPEST: "Billigst af dem, borgeren kan bruge, er {means} til {cost:kr} ({provision}).",
        Code.TRANSPORT_NO_RULE: "Bekendtgørelsen har ingen regel om befordring for disse dage: {rule:days}, {count} i "
        "alt. En person afgør det og skriver hvorfor ({provision}).",
        Code.TRANSPORT_ACTIVITY: "Antal dage i aktivitets- og samværstilbud efter § 104: {count}. Dem betaler kommunen "
        "befordringen for, fordi borgeren har betydelig nedsat funktionsevne ({provision}).",
        Code.TRANSPORT_ACTIVITY_NOT_JUDGED: "Antal dage i aktivitets- og samværstilbud efter § 104: {count}. Det er "
        "ikke oplyst, om borgeren har betydelig nedsat funktionsevne. Det afgør, om kommunen betaler befordringen "
        "({provision}).",
        Code.TRANSPORT_ACTIVITY_NO_RULE: "Antal dage i aktivitets- og samværstilbud efter § 104: {count}. Bestemmelsen "
        "gælder kun borgere med betydelig nedsat funktionsevne. En person afgør det og skriver hvorfor ({provision}).",
        Code.TRANSPORT_MIXED: "{cost:kr} af udgiften hører til beskyttet beskæftigelse: {count} af {total} dage. "
        "Fordelingen efter dage er en fortolkning.",
        Code.TRANSPORT_ALL_WITHIN: "Hele vejen på {distance:km} ligger inden for {own_distance:km} fra virksomheden. "
        "Borgeren betaler som udgangspunkt hele udgiften, {own:kr} ({provision}).",
        Code.TRANSPORT_BY_DISTANCE: "Borgeren betaler selv for {own_distance:km} af {distance:km}: {own:kr} Udgiften "
        "er fordelt efter afstand og rundet ned. Den måde at fordele på er en fortolkning ({provision}).",
        Code.TRANSPORT_BY_STEPS: "Borgeren betaler selv for {own_distance:km} af {distance:km}: {own:kr} Det er "
        "takstens egen pris for den strækning. Den måde at fordele på er en fortolkning ({provision}).",
        Code.TRANSPORT_CAP: "Borgerens udgift kan højst være {share:share} af indtjeningen efter skat på {net:kr}: "
        "{cap:kr} ({provision}).",
        Code.TRANSPORT_OTHER_DEDUCTIONS: "Borgeren betaler {other:kr} for anden befordring i perioden. Det tæller med, "
        "så der er {left:kr} tilbage under loftet ({provision}).",
        Code.TRANSPORT_NO_NET_EARNINGS: "Indtjeningen efter skat er ikke oplyst. Loftet på {share:share} kan derfor "
        "ikke regnes ud ({provision}).",
        Code.TRANSPORT_NO_OTHER_DEDUCTIONS: "Det er ikke oplyst, om borgeren betaler for anden befordring i perioden. "
        "Det tæller med under loftet ({provision}).",
        Code.TRANSPORT_ORDER: "Efter bekendtgørelsen betaler borgeren højst {own:kr} ({provision}).",
        Code.TRANSPORT_LOCAL_ALL: "Standarden {source}: Inden for {own_distance:km} betaler borgeren hele udgiften.",
        Code.TRANSPORT_LOCAL_NOTHING: "Standarden {source}: Ud over {own_distance:km} betaler kommunen hele udgiften.",
        Code.TRANSPORT_LOCAL_DISTANCE: "Standarden {source}: Borgeren betaler for de første {own_distance:km}, "
        "{own:kr}",
        Code.TRANSPORT_LOCAL_SHARE: "Standarden {source}: Udgiften deles, og borgerens del er {share:share}.",
        Code.TRANSPORT_LOCAL_PAYSLIP: "Standarden {source}: Borgeren betaler {paid:kr} for billetter, får "
        "{refunded:kr} tilbage og trækkes {deducted:kr} i løn. Det er {own:kr} i alt.",
        Code.TRANSPORT_LOCAL_SHARE_NOT_STATED: "Standarden {source}: Udgiften deles, men teksten siger ikke hvordan. "
        "Oplys, hvordan den deles i denne sag.",
        Code.TRANSPORT_LOCAL_CAP: "Standarden {source}: Borgerens udgift er højst {share:share} af indtjeningen efter "
        "skat.",
        Code.TRANSPORT_LOCAL_NO_CAP: "Standarden {source} nævner intet loft over borgerens udgift. Bekendtgørelsens "
        "loft gælder alligevel ({provision}).",
        Code.TRANSPORT_LOCAL: "Standarden {source}: Borgerens del er {own:kr}",
        Code.TRANSPORT_ORDER_BOUNDS: "Standarden {source} giver borgeren en udgift på {local:kr} Bekendtgørelsen "
        "tillader højst {order:kr}, så det er det, borgeren betaler ({provision}).",
        Code.TRANSPORT_LOCAL_BETTER: "Standarden {source} giver borgeren en udgift på {local:kr} Det er mindre end "
        "bekendtgørelsens {order:kr}, så det gælder.",
        Code.TRANSPORT_SHARES: "Borgeren betaler {citizen:kr}, kommunen {municipality:kr} I alt {cost:kr}",
        Code.TRANSPORT_AT_MOST: "Borgerens udgift kan ikke regnes ud endnu. Den bliver højst {most:kr}",
    },
    "en": {
        Code.TRANSPORT_PERIOD: "The settlement runs from {start:date} to {last:date}, that day included. There are "
        "{trips} trips on {count} days with transport.",
        Code.TRANSPORT_NO_DAYS: "It is not known how many days of transport the citizen has in the period.",
        Code.TRANSPORT_NO_DISTANCE: "The distance from the workplace is not known ({provision}).",
        Code.TRANSPORT_FARE: "Can be used: {means}, {cost:kr} for the period.",
        Code.TRANSPORT_FARE_NOT_USABLE: "Cannot be used by the citizen: {means}.",
        Code.TRANSPORT_FARE_NOT_JUDGED: "It has not been judged whether the citizen can use {means}, {cost:kr} for the "
        "period.",
        Code.TRANSPORT_FARE_NO_COST: "What this costs for the period cannot be computed: {means}.",
        Code.TRANSPORT_NO_USABLE_FARE: "No transport that the citizen can use is given ({provision}).",
        Code.TRANSPORT_CHEAPEST: "The cheapest that the citizen can use is {means} at {cost:kr} ({provision}).",
        Code.TRANSPORT_NO_RULE: "The order has no rule of transport for these days: {rule:days}, {count} in all. A "
        "person decides and writes why ({provision}).",
        Code.TRANSPORT_ACTIVITY: "Days of activity and company under § 104: {count}. The municipality pays for their "
        "transport, because the citizen's ability to function is considerably reduced ({provision}).",
        Code.TRANSPORT_ACTIVITY_NOT_JUDGED: "Days of activity and company under § 104: {count}. It is not known "
        "whether the citizen's ability to function is considerably reduced. That decides whether the municipality "
        "pays for the transport ({provision}).",
        Code.TRANSPORT_ACTIVITY_NO_RULE: "Days of activity and company under § 104: {count}. The provision covers only "
        "citizens whose ability to function is considerably reduced. A person decides and writes why ({provision}).",
        Code.TRANSPORT_MIXED: "{cost:kr} of the cost belongs to sheltered employment: {count} of {total} days. "
        "Dividing it by days is an interpretation.",
        Code.TRANSPORT_ALL_WITHIN: "The whole way of {distance:km} lies within {own_distance:km} of the workplace. The "
        "citizen pays the whole cost to begin with, {own:kr} ({provision}).",
        Code.TRANSPORT_BY_DISTANCE: "The citizen pays for {own_distance:km} of {distance:km}: {own:kr}. The cost is "
        "divided by distance and rounded down. Dividing it so is an interpretation ({provision}).",
        Code.TRANSPORT_BY_STEPS: "The citizen pays for {own_distance:km} of {distance:km}: {own:kr}. That is the "
        "fare's own price for the stretch. Dividing it so is an interpretation ({provision}).",
        Code.TRANSPORT_CAP: "The citizen's expense can be at most {share:share} of the earnings after tax of {net:kr}: "
        "{cap:kr} ({provision}).",
        Code.TRANSPORT_OTHER_DEDUCTIONS: "The citizen pays {other:kr} for other transport in the period. That counts, "
        "so {left:kr} is left under the cap ({provision}).",
        Code.TRANSPORT_NO_NET_EARNINGS: "The earnings after tax are not known, so the cap of {share:share} cannot be "
        "computed ({provision}).",
        Code.TRANSPORT_NO_OTHER_DEDUCTIONS: "It is not known whether the citizen pays for other transport in the "
        "period. That counts under the cap ({provision}).",
        Code.TRANSPORT_ORDER: "By the order the citizen pays at most {own:kr} ({provision}).",
        Code.TRANSPORT_LOCAL_ALL: "The standard {source}: Within {own_distance:km} the citizen pays the whole cost.",
        Code.TRANSPORT_LOCAL_NOTHING: "The standard {source}: Beyond {own_distance:km} the municipality pays the whole "
        "cost.",
        Code.TRANSPORT_LOCAL_DISTANCE: "The standard {source}: The citizen pays for the first {own_distance:km}, "
        "{own:kr}.",
        Code.TRANSPORT_LOCAL_SHARE: "The standard {source}: The cost is shared, and the citizen's part is "
        "{share:share}.",
        Code.TRANSPORT_LOCAL_PAYSLIP: "The standard {source}: The citizen pays {paid:kr} for tickets, gets "
        "{refunded:kr} back and has {deducted:kr} deducted from the pay. That is {own:kr} in all.",
        Code.TRANSPORT_LOCAL_SHARE_NOT_STATED: "The standard {source}: The cost is shared, but the text does not say "
        "how. State how it is shared in this case.",
        Code.TRANSPORT_LOCAL_CAP: "The standard {source}: The citizen's expense is at most {share:share} of the "
        "earnings after tax.",
        Code.TRANSPORT_LOCAL_NO_CAP: "The standard {source} mentions no cap on the citizen's expense. The order's cap "
        "holds all the same ({provision}).",
        Code.TRANSPORT_LOCAL: "The standard {source}: The citizen's part is {own:kr}.",
        Code.TRANSPORT_ORDER_BOUNDS: "The standard {source} gives the citizen an expense of {local:kr}. The order "
        "allows at most {order:kr}, so that is what the citizen pays ({provision}).",
        Code.TRANSPORT_LOCAL_BETTER: "The standard {source} gives the citizen an expense of {local:kr}. That is less "
        "than the order's {order:kr}, so it holds.",
        Code.TRANSPORT_SHARES: "The citizen pays {citizen:kr}, the municipality {municipality:kr}. In all {cost:kr}.",
        Code.TRANSPORT_AT_MOST: "The citizen's expense cannot be computed yet. It will be at most {most:kr}.",
    },
}

DAYS: dict[str, Both] = {
    "special-course": (
        "særligt tilrettelagt forløb (serviceloven § 103, stk. 2)",
        "special course (serviceloven § 103, stk. 2)",
    ),
    "unpaid-trial": ("arbejde uden løn på prøve", "work without pay on trial"),
}
