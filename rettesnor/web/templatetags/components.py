"""The components as template tags. Each is shown in its states on the gallery page, `/komponenter/`."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.kept_form import signed_writer
from rettesnor.accounts.models import User
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case
from rettesnor.web.components import (
    STATUSES,
    STEP_STATES,
    Appearance,
    Clause,
    FindingCard,
    Link,
    ReviewNote,
    Step,
    SummaryRow,
    Text,
    deadline_on,
    status_of,
)
from rettesnor.web.forms import first_control_id
from rettesnor.web.navigation import main_navigation
from rettesnor.web.staff.links import link_of

register = template.Library()

ALERT_LABELS = {"info": _("Information"), "success": _("Success"), "warning": _("Warning"), "error": _("Error")}


@register.inclusion_tag("components/icon.html")
def icon(name: str) -> dict[str, Any]:
    """An icon from the design system's sprite. It is decoration: words must stand beside it."""
    return {"name": name}


@register.simple_tag
def field(bound: BoundField, suffix: Text = "", *, say_optional: bool = True) -> SafeString:
    """A form field with label, hint, error and control. `suffix` is a unit shown after the control, e.g. "km".

    `say_optional=False` where everything on the page is optional and saying so each time would be noise.
    """
    shown = {"suffix": suffix, "unmarked": not say_optional, "ways_out": getattr(bound.field, "ways_out", ())}
    return bound.render(context={**bound.get_context(), **shown})


@register.inclusion_tag("components/error_summary.html")
def error_summary(*forms: BaseForm) -> dict[str, Any]:
    """The errors of one or more forms, gathered on top of the page, each with a link to its field."""
    errors: list[Link] = []
    for form in forms:
        errors += [Link(str(text)) for text in form.non_field_errors()]
        for bound in form:
            target = "" if bound.is_hidden else f"#{first_control_id(bound)}"
            # The label of a box is an answer: no error can follow it as if it were a name.
            called = "" if bound.widget_type == "checkbox" else f"{bound.label}: "
            errors += [Link(f"{called}{text}", target) for text in bound.errors]
    return {"errors": errors}


@register.inclusion_tag("components/status.html")
def status(result: str, unknown_because: str | None = None) -> dict[str, Any]:
    """A rule's result, or an outcome, as a tag with icon and words."""
    return {"appearance": STATUSES[status_of(result, unknown_because)]}


@register.inclusion_tag("components/deadline.html")
def deadline(due: date, today: date, met_on: date | None = None) -> dict[str, Any]:
    """A due date and how it stands on `today`; `met_on` is the day it was met."""
    return {"deadline": deadline_on(due, today, met_on)}


@register.inclusion_tag("components/finding.html")
def finding(card: FindingCard, level: int = 3) -> dict[str, Any]:
    """A rule's result with quote, section and the facts used. `level` is the heading's."""
    return {"card": card, "heading": f"h{level}"}


@register.inclusion_tag("components/clause.html")
def clause(clause: Clause) -> dict[str, Any]:
    """A sentence of a standard, with its rules beside it; on a phone, below it."""
    return {"clause": clause}


@register.inclusion_tag("components/review_note.html")
def review_note(review: ReviewNote) -> dict[str, Any]:
    """A remark for a jurist or another reader, which says how grave it is."""
    return {"review": review}


@register.inclusion_tag("components/status.html")
def tag(appearance: Appearance) -> dict[str, Any]:
    """Any state as a tag with icon and words."""
    return {"appearance": appearance}


@register.inclusion_tag("components/task_list.html")
def task_list(steps: Sequence[Step]) -> dict[str, Any]:
    """The tasks of a case in order, each with its state."""
    return {"steps": [(step, STEP_STATES[step.state]) for step in steps]}


@register.inclusion_tag("components/summary_list.html")
def summary_list(rows: Sequence[SummaryRow]) -> dict[str, Any]:
    """Labels and values, each with a link to change it when it has one."""
    return {"rows": rows}


@register.inclusion_tag("components/tabs.html")
def tabs(links: Sequence[Link], label: Text) -> dict[str, Any]:
    """Pages beside each other as plain links; `label` names the navigation for screen readers."""
    return {"links": links, "label": label}


@register.inclusion_tag("components/navigation.html", takes_context=True)
def navigation(context: template.Context) -> dict[str, Any]:
    """The main navigation, with the page's own entry marked."""
    user = context.get("user")
    signed_in = user is not None and user.is_authenticated
    return {"links": main_navigation(context["request"].path, signed_in=signed_in)}


@register.simple_tag
def municipalities_of(user: User | AnonymousUser) -> list[Link]:
    """The municipalities that who is signed in works for, each with its page; none for anybody else."""
    codes = dict.fromkeys(code for code, _role in user.roles) if isinstance(user, User) else ()
    return [Link(municipality_of(code).name, reverse("municipality", args=[code])) for code in codes]


@register.inclusion_tag("components/obstacles.html")
def obstacles(case: Case, found: Iterable[Obstacle], *, new_tab: bool = False) -> dict[str, Any]:
    """Everything that stops an action, each leading to where it is cleared, in a new tab where this page is needed."""
    return {"links": [link_of(obstacle, case) for obstacle in found], "new_tab": new_tab}


@register.simple_tag(takes_context=True)
def once(context: Context) -> SafeString:
    """A form's own marks: sent in twice, it is carried out once; sent without a session, it is still its writer's."""
    return format_html(
        '<input type="hidden" name="once" value="{}"><input type="hidden" name="writer" value="{}">',
        secrets.token_urlsafe(16),
        signed_writer(context["user"].pk),
    )


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(links: Sequence[Link]) -> dict[str, Any]:
    """The way to this page; the last link has no url."""
    return {"links": links}


@register.simple_block_tag
def alert(content: str, kind: str, heading: Text = "", level: int = 2) -> SafeString:
    """A notice around its content. `kind` is info, success, warning or error."""
    context = {
        "kind": kind,
        "kind_label": ALERT_LABELS[kind],
        "heading": heading,
        "tag": f"h{level}",
        "content": content,
    }
    return render_to_string("components/alert.html", context)


@register.simple_block_tag
def table(content: str, caption: Text) -> SafeString:
    """A table around its `<thead>` and `<tbody>`; where it is wider than the screen, it scrolls by itself."""
    return render_to_string("components/table.html", {"content": content, "caption": caption})
