from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic
from rettesnor.rules.kinds.hours import OpeningHours
from rettesnor.rules.quantity import Duration

Paper = Literal[
    "medical-statement",
    "pension-decision",
    "needs-assessment",
    "rehabilitation-plan",
    "consent-form",
    "proof-of-identity",
    "bank-account",
    "transport-receipts",
    "cv",
]


class ApplicationRule(Rule):
    """Where, how and by whom one applies, what one must bring when, and what happens first.

    *Du kan søge digitalt eller ved at ringe, og en pårørende kan søge for dig med fuldmagt.* `to` names a unit of
    municipality.yaml; `office` is the text's own name for one that is none of them. `papers` are required unless
    `papers_are` says that they are recommended; `needed` is when. `help_from` is who can help
    without applying for the citizen, and `office_open` is when somebody can be met there. `papers_no_older_than` is the
    age that the papers can have, and `brings` whom the citizen can bring to the meeting.
    """

    topic: ClassVar[Topic] = "application"
    stage: ClassVar[CaseStage] = "intake"
    kind: Literal["application"]
    to: Literal["receiving", "deciding"] | None = None
    office: str | None = None
    for_other_help: bool | None = None
    first: tuple[Literal["contact", "meeting", "application-gone-through", "guidance"], ...] = ()
    place: Literal["agreed-with-citizen"] | None = None
    channels: tuple[
        Literal["self-service", "form", "digital-post", "letter", "mail", "phone", "in-person", "caseworker"], ...
    ] = ()
    by: tuple[Literal["citizen", "representative", "relative", "provider", "job-centre", "other-authority"], ...] = ()
    mandate: Literal["needed", "written"] | None = None
    papers: tuple[Paper, ...] = ()
    papers_are: Literal["required", "recommended"] | None = None
    needed: Literal["at-application", "at-start", "for-refund"] | None = None
    help_from: tuple[Literal["companion", "contact-person", "caseworker", "relative", "provider"], ...] = ()
    office_open: tuple[OpeningHours, ...] = ()
    papers_no_older_than: Duration | None = None
    brings: tuple[Literal["companion", "relative"], ...] = ()

    @property
    def says_where_or_how(self) -> bool:
        """Whether it says where one applies for the help, by which way, or who can do it and with what."""
        ways = (
            self.to,
            self.office,
            self.channels,
            self.by,
            self.papers,
            self.help_from,
            self.office_open,
            self.brings,
        )
        return not self.for_other_help and any(ways)

    @property
    def asks_papers_first(self) -> bool:
        """Whether papers have to come with the application."""
        return bool(self.papers) and self.papers_are != "recommended" and self.needed in (None, "at-application")
