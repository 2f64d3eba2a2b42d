"""What a value of a fact looks like, where somebody writes it in a file."""

from rettesnor.rules.facts import FactDefinition
from rettesnor.wording.formats import TYPED_UNITS
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _


def expected(fact: FactDefinition) -> Saying:
    match fact.type:
        case "boolean" if fact.answers:
            return Saying(_("true ({yes}) or false ({no})"), {"yes": fact.answers.yes, "no": fact.answers.no})
        case "boolean":
            return Saying(_("true or false"))
        case "choice":
            return Saying(" | ".join(option.name for option in fact.options))
        case "date":
            return Saying(_("a date: YYYY-MM-DD"))
        case "quantity":
            unit = fact.unit or ""
            return Saying(_("a number with its unit: 4 {unit}"), {"unit": TYPED_UNITS.get(unit, unit)})
        case "municipality":
            return Saying(_('a municipality\'s code in quotation marks, for example "101"'))
        case "text":
            return Saying(_("a text"))
