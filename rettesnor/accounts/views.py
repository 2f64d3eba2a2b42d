"""Signing in. The page's looks are ``web``'s (``accounts/login.html``)."""

from datetime import datetime
from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.login_limit import forget_failures, is_closed, note_failure
from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.audit.record import record_event


class RateLimitedLoginForm(AuthenticationForm):
    """Django's form, which asks no more about a name that has failed too often."""

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        self.now = now
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        name = self.cleaned_data.get("username", "")
        if is_closed(name, self.now):
            raise ValidationError(_("Too many failed attempts. Wait a quarter of an hour and try again."), "closed")
        try:
            return super().clean()
        except ValidationError:
            note_failure(name, self.now)
            raise


class RateLimitedLoginView(LoginView):
    template_name = "accounts/login.html"
    authentication_form = RateLimitedLoginForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "now": timezone.now()}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        user = form.get_user()
        assert isinstance(user, User)
        with transaction.atomic():
            forget_failures(user.username)
            by, now = Actor.objects.of_user(user), timezone.now()
            for municipality in dict.fromkeys(code for code, _role in user.roles):
                record_event(municipality=municipality, by=by, verb="signed_in", subject=user, now=now)
            return super().form_valid(form)
