"""Every form that is sent after the session has ended comes back filled in, and does nothing by itself."""

from rettesnor.audit.models import Event
from tests.cases import cast
from tests.web.staff.conftest import NOW
from tests.web.staff.test_session_end import HOUR, at, case, entered, sign_in_again, written

__all__ = ["at", "case"]


def forms_of(case):
    hearing = cast.hearing(case)
    yield "/sager/ny/"
    for page in ("oplysninger/", "afgoerelse/?outcome=granted", "partshoering/send/", "partshoering/undlad/"):
        yield f"/sager/{case.slug}/{page}"
    yield f"/sager/{case.slug}/partshoering/{hearing.pk}/svar/"


def test_every_form_comes_back_and_does_nothing_by_itself(client, case, at):
    """Whatever a page's form is called: what was typed into its first text field stands there again."""
    pages = list(forms_of(case))
    events = Event.objects.filter(subject_type="cases.case").count()
    for step, address in enumerate(pages):
        at(NOW + 3 * step * HOUR)
        client.logout()
        entered(client)
        form = client.get(address).context["form"]
        assert 'name="writer"' in client.get(address).text, address
        name = next(bound.html_name for bound in form if bound.widget_type in ("text", "textarea"))
        at(NOW + (3 * step + 1) * HOUR)
        sign_in_again(client, client.post(address, written(**{name: "skrevet for sent"})))
        assert "skrevet for sent" in client.get(address).text, address
    assert Event.objects.filter(subject_type="cases.case").count() == events
