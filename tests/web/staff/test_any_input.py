"""Whatever is typed into a form, it is taken or refused with a page that says why: never an error, never a hang."""

from html.parser import HTMLParser

import pytest
from django.urls import get_resolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rettesnor.accounts.models import Role
from rettesnor.cases.models import ContactKind
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.people.add_contact import add_contact
from rettesnor.cases.people.teams import make_team
from rettesnor.web.staff import urls
from rettesnor.web.staff.complaint.acts import ACTS
from tests.cases import cast
from tests.cases.complaint.complaining import complain
from tests.cases.course import annul
from tests.cases.decision.test_record_delivery import deliver

ODD = [
    "", " ", "\u200b", ".", "0", "-1", "31", "99", "9999", "000000000000", "1e9", "NaN", "\u0663", "\uff11\uff12",
    "true", "on", "null", "31-12-9999", "29-02-2025", "630485-1111", "610285-6123", "granted", "rejected",
    "later", "{}",
    "{what}", "%s", "<b>", "😢", "中", "\uf0b7", "\ufeff", "\ud7ff", "a" * 5_000, "\r\n\r\n", "\x0b", "\x7f", "../..",
    "can_use", "full", "12,5",
]  # fmt: skip
typed = st.one_of(
    st.sampled_from(ODD),
    st.integers(-(10**13), 10**13).map(str),
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=80),
)


NOT_TYPED = {"csrfmiddlewaretoken", "once", "language"}


class Fields(HTMLParser):
    """The names of a page's form fields, with the values it holds: those of hidden fields are sent back as they are.

    `written` are those of the `typed` that take any text.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}
        self.typed: set[str] = set()
        self.written: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name")
        if (
            tag not in ("input", "select", "textarea")
            or not name
            or name in ("csrfmiddlewaretoken", "once", "language")
        ):
            return
        if given.get("type") == "hidden":
            self.kept[name] = given.get("value") or ""
        else:
            self.typed.add(name)
            if tag == "textarea" or given.get("type") == "text":
                self.written.add(name)


def addresses(case, **rows):
    """Every page of the staff, each about the row that its name asks for."""
    code, citizen, by = case.municipality, case.citizen, cast.user(case.municipality, Role.TEAM_LEADER)
    team = make_team(code, name=f"Team {case}", members=[], by=by, now=cast.NOW)
    contact = add_contact(citizen, ContactKind.OTHER, name="Sofie", by=by, now=cast.NOW)
    rows |= {"team": team, "end_team": team}
    values = {
        "number": case.slug,
        "rule": "need-too-low",
        "code": code,
        "municipality": code,
        "contact": contact.pk,
        "key": "notice",
        "day": cast.LATER.date(),
    }
    for entry in urls.urlpatterns:
        wanted, name = entry.pattern.regex.groupindex, str(entry.name)
        row = citizen if str(entry.pattern).startswith("borgere/") else rows.get(name)
        if not name.endswith("pdf") and ("pk" not in wanted or row):
            given = {**values, "pk": row.pk if row else None}
            yield "/" + get_resolver().reverse(name, **{key: given[key] for key in wanted})


@pytest.fixture
def forms(db, sign_in):
    """Every page with a form, by address: the browser and the fields."""
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.draft(case, cast.GRANT)
    decided = cast.application("amir")
    cast.facts(decided, **cast.INSIDE)
    cast.draft(decided, cast.GRANT)
    decision = cast.issue(decided)
    delivery = deliver(decision, cast.LATER.date())
    complaint = complain(decided, cast.LATER)
    wrong = cast.application("karen", cpr=Cpr.parse("640486-1111"))
    cast.facts(wrong, **cast.INSIDE)
    cast.draft(wrong, cast.GRANT)
    annulment = annul(cast.issue(wrong))
    hearing = cast.hearing(case)
    cast.answer(hearing)
    answer, exemption, deviation = hearing.answers.get(), cast.exemption(case), cast.deviation(case)
    client = sign_in(cast.user(role=Role.TEAM_LEADER))
    client.raise_request_exception = True
    found = {}
    every = {
        *addresses(
            case,
            hearing_answer=hearing,
            extend_hearing=hearing,
            correct_hearing=hearing,
            withdraw_hearing=hearing,
            correct_hearing_answer=answer,
            withdraw_hearing_answer=answer,
            withdraw_exemption=exemption,
            withdraw_deviation=deviation,
        ),
        *addresses(
            decided,
            decision=decision,
            annul_decision=decision,
            correct_delivery=delivery,
            withdraw_delivery=delivery,
            correct_complaint=complaint,
            withdraw_complaint=complaint,
            **{act.action.name: complaint for act in ACTS},
        ),
        *addresses(wrong, withdraw_annulment=annulment),
    }
    for address in sorted(every):
        response = client.get(address, follow=True)
        fields = Fields(response.content.decode()) if response.status_code == 200 else None
        if fields and fields.typed:
            found[response.request["PATH_INFO"]] = fields
    return client, found


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(data=st.data())
def test_no_form_ends_in_an_error(forms, data):
    client, found = forms
    address = data.draw(st.sampled_from(sorted(found)))
    fields = found[address]
    sent = {**fields.kept}
    for name in data.draw(st.lists(st.sampled_from(sorted(fields.typed)), min_size=1, max_size=12, unique=True)):
        sent[name] = data.draw(typed)
    assert client.post(address, sent).status_code < 500
    assert client.get(address).status_code < 500
