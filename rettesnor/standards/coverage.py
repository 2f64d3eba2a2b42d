"""How much of a standard's text is accounted for: every unit carries rules or is information of a named kind."""

from dataclasses import dataclass

from rettesnor.rules.standard import Section, Standard, TextUnit


@dataclass(frozen=True)
class SectionCoverage:
    """The units of one section by what became of them."""

    section: Section
    with_rules: tuple[TextUnit, ...]
    unexpressed: tuple[TextUnit, ...]
    information: tuple[TextUnit, ...]
    information_with_why: tuple[TextUnit, ...]
    remainder: tuple[TextUnit, ...]


@dataclass(frozen=True)
class Coverage:
    """Units of the text by what became of them. `remainder` holds the words of those not yet accounted for."""

    sections: tuple[SectionCoverage, ...]

    @property
    def units(self) -> int:
        return sum(len(each.section.units) for each in self.sections)

    @property
    def with_rules(self) -> int:
        return sum(len(each.with_rules) for each in self.sections)

    @property
    def unexpressed(self) -> int:
        """Rules of which something cannot be expressed yet, or all."""
        return sum(len(each.unexpressed) for each in self.sections)

    @property
    def information(self) -> int:
        """Information that needs no reason."""
        return sum(len(each.information) for each in self.sections)

    @property
    def information_with_why(self) -> int:
        return sum(len(each.information_with_why) for each in self.sections)

    @property
    def remainder(self) -> tuple[str, ...]:
        return tuple(unit.words for each in self.sections for unit in each.remainder)


def coverage(standard: Standard) -> Coverage:
    return Coverage(tuple(_section(section) for section in standard.sections))


def _section(section: Section) -> SectionCoverage:
    accounted = [unit for unit in section.units if unit.accounted]
    return SectionCoverage(
        section,
        with_rules=tuple(unit for unit in accounted if unit.carried and not unit.unexpressed),
        unexpressed=tuple(unit for unit in accounted if unit.unexpressed),
        information=tuple(unit for unit in accounted if unit.info and not unit.why),
        information_with_why=tuple(unit for unit in accounted if unit.info and unit.why),
        remainder=tuple(unit for unit in section.units if not unit.accounted),
    )
