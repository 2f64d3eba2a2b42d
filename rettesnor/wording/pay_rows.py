"""Sentences for the explanation rows of `rettesnor.law.pay`.

The placeholders are those of `rettesnor.wording.rows`; an amount ends in a full stop of its own (`7,17 kr.`).
"""

from rettesnor.law.explain import Code
from rettesnor.wording import Language
from rettesnor.wording.terms import Both

PAY_ROWS: dict[Language, dict[Code, str]] = {
    "da": {
        Code.PAY_SPECIAL_COURSE: "I et særligt tilrettelagt forløb fastsætter kommunen arbejdsdusøren. Der er ingen "
        "rækkefølge af måder at aflønne på og ingen mindstesats ({provision}).",
        Code.PAY_SPECIAL_OTHER: "Bestemmelsen nævner kun arbejdsdusør. Se nærmere på, hvorfor {method:method} er valgt "
        "({provision}).",
        Code.PAY_JUDGED: "Det er vurderet, at {judgement:judgement}. Begrundelsen er: »{reason}« ({provision}).",
        Code.PAY_JUDGED_NOT: "Det er vurderet, at dette ikke er tilfældet: {judgement:judgement} ({provision}).",
        Code.PAY_NO_REASON: "Det er vurderet, at {judgement:judgement}, men begrundelsen mangler. Skriv den, før der "
        "bygges på vurderingen ({provision}).",
        Code.PAY_NOT_JUDGED: "Det er ikke vurderet, om {judgement:judgement} ({provision}).",
        Code.PAY_WORK_NOT_ASSESSED: "Der er ikke noteret en arbejdsvurdering. Timelønnen skal bygge på en "
        "arbejdsvurdering i det enkelte tilfælde ({provision}).",
        Code.PAY_METHOD_OPEN: "Kan bruges: {method:method} ({provision}).",
        Code.PAY_METHOD_CLOSED: "Kan ikke bruges her: {method:method} ({provision}).",
        Code.PAY_METHOD_UNKNOWN: "Ikke afklaret endnu: {method:method} ({provision}).",
        Code.PAY_LOCAL_METHODS: "Standarden {source} nævner ikke: {unnamed:methods}. Bekendtgørelsens rækkefølge "
        "gælder alligevel ({provision}).",
        Code.PAY_NO_AREA: "Arbejdsområdet er ikke oplyst. Mindstesatsen for arbejdsdusør kan derfor ikke regnes ud "
        "({provision}).",
        Code.PAY_NO_AGREED_WAGE: "Den mindste overenskomstmæssige løn for {area} den {on:date} er ikke oplyst. "
        "Mindstesatsen for arbejdsdusør kan derfor ikke regnes ud ({provision}).",
        Code.PAY_AGREED_WAGE: "Den {on:date} er den mindste overenskomstmæssige løn for {area} {rate:kr} i timen: "
        "{agreement}, {step}, fra den {since:date}. Kilde: {source}.",
        Code.PAY_AGREED_WAGE_UNVERIFIED: "Satsen er ikke efterprøvet i kilden: {source}.",
        Code.PAY_FLOOR: "{share:share} af {rate:kr} er {floor:kr} i timen, rundet op til hele øre. Så meget er en "
        "arbejdsdusør mindst ({provision}).",
        Code.PAY_LOCAL_HIGHER: "Standarden {source} lover mindst {share:share}. Det er mere end bekendtgørelsens "
        "{order:share}, så det gælder her ({provision}).",
        Code.PAY_LOCAL_LOWER: "Standarden {source} nævner {share:share}. Det er mindre end bekendtgørelsens "
        "{order:share}, så bekendtgørelsens sats gælder ({provision}).",
        Code.PAY_LOCAL_OTHER: "Standarden {source} lover mindst {share:share} af den mindste overenskomstmæssige løn "
        "også ved {method:method}.",
        Code.PAY_STEP_REACHED: "Standarden {source} lover mindst {share:share} efter {after:span}. Det gælder fra den "
        "{day:date}.",
        Code.PAY_STEP_AHEAD: "Standarden {source} lover mindst {share:share} efter {after:span}. Det gælder først fra "
        "den {day:date}.",
        Code.PAY_STEP_NO_START: "Standarden {source} lover mindst {share:share} efter {after:span}. Den første "
        "arbejdsdag er ikke oplyst, så det vides ikke, om det gælder nu.",
        Code.PAY_NO_RATE: "Timesatsen er ikke oplyst.",
        Code.PAY_GRATUITY_ENOUGH: "Arbejdsdusøren på {rate:kr} er ikke under mindstesatsen på {floor:kr} "
        "({provision}).",
        Code.PAY_GRATUITY_TOO_LOW: "Arbejdsdusøren på {rate:kr} er under mindstesatsen på {floor:kr} Den skal sættes "
        "op ({provision}).",
        Code.PAY_FLAGGED: "Lønnen på {rate:kr} i timen er under {floor:kr} Det markeres, men det afvises ikke, fordi "
        "mindstesatsen ikke gælder for {method:method} ({provision}).",
    },
    "en": {
        Code.PAY_SPECIAL_COURSE: "In a special course the municipality sets the gratuity. There is no order of ways of "
        "paying and no floor ({provision}).",
        Code.PAY_SPECIAL_OTHER: "The provision speaks of a gratuity alone. Look into why {method:method} was chosen "
        "({provision}).",
        Code.PAY_JUDGED: "It has been judged that {judgement:judgement}. The reason is: »{reason}« ({provision}).",
        Code.PAY_JUDGED_NOT: "It has been judged that this is not so: {judgement:judgement} ({provision}).",
        Code.PAY_NO_REASON: "It has been judged that {judgement:judgement}, but the reason is missing. Write it before "
        "the judgement is relied on ({provision}).",
        Code.PAY_NOT_JUDGED: "It has not been judged whether {judgement:judgement} ({provision}).",
        Code.PAY_WORK_NOT_ASSESSED: "No work assessment is recorded. Hourly pay rests on a work assessment in the "
        "single case ({provision}).",
        Code.PAY_METHOD_OPEN: "Can be used: {method:method} ({provision}).",
        Code.PAY_METHOD_CLOSED: "Cannot be used here: {method:method} ({provision}).",
        Code.PAY_METHOD_UNKNOWN: "Not settled yet: {method:method} ({provision}).",
        Code.PAY_LOCAL_METHODS: "The standard {source} does not mention: {unnamed:methods}. The order's ladder holds "
        "all the same ({provision}).",
        Code.PAY_NO_AREA: "The area of work is not known, so the floor of the gratuity cannot be computed "
        "({provision}).",
        Code.PAY_NO_AGREED_WAGE: "The lowest agreed wage of {area} on {on:date} is not known, so the floor of the "
        "gratuity cannot be computed ({provision}).",
        Code.PAY_AGREED_WAGE: "On {on:date} the lowest agreed wage of {area} is {rate:kr} an hour: {agreement}, "
        "{step}, from {since:date}. Source: {source}.",
        Code.PAY_AGREED_WAGE_UNVERIFIED: "The rate has not been verified in the source: {source}.",
        Code.PAY_FLOOR: "{share:share} of {rate:kr} is {floor:kr} an hour, rounded up to a whole øre. A gratuity is at "
        "least that ({provision}).",
        Code.PAY_LOCAL_HIGHER: "The standard {source} promises at least {share:share}. That is more than the order's "
        "{order:share}, so it holds here ({provision}).",
        Code.PAY_LOCAL_LOWER: "The standard {source} mentions {share:share}. That is less than the order's "
        "{order:share}, so the order's floor holds ({provision}).",
        Code.PAY_LOCAL_OTHER: "The standard {source} promises at least {share:share} of the lowest agreed wage for "
        "{method:method} too.",
        Code.PAY_STEP_REACHED: "The standard {source} promises at least {share:share} after {after:span}. It holds "
        "from {day:date}.",
        Code.PAY_STEP_AHEAD: "The standard {source} promises at least {share:share} after {after:span}. It holds only "
        "from {day:date}.",
        Code.PAY_STEP_NO_START: "The standard {source} promises at least {share:share} after {after:span}. The first "
        "day of work is not known, so it is not known whether it holds now.",
        Code.PAY_NO_RATE: "The rate an hour is not known.",
        Code.PAY_GRATUITY_ENOUGH: "The gratuity of {rate:kr} is not under the floor of {floor:kr} ({provision}).",
        Code.PAY_GRATUITY_TOO_LOW: "The gratuity of {rate:kr} is under the floor of {floor:kr}. It must be raised "
        "({provision}).",
        Code.PAY_FLAGGED: "The pay of {rate:kr} an hour is under {floor:kr}. It is flagged but not refused, because "
        "the floor does not apply to {method:method} ({provision}).",
    },
}

JUDGEMENTS: dict[str, Both] = {
    "effort-unsuitable": (
        "løn efter indsats er uegnet som aflønningsgrundlag",
        "pay by effort is unsuitable as a basis",
    ),
    "reduced-ability": (
        "borgeren har betydelig nedsat funktionsevne",
        "the citizen's ability to function is considerably reduced",
    ),
    "very-modest-earnings": (
        "borgeren af den grund kun kan yde en indsats, som giver en meget beskeden indtjening",
        "the citizen for that reason can earn only very little",
    ),
}
