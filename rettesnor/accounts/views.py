"""Signing in and out, and a new password. The pages' looks are ``web``'s (``templates/accounts``)."""

from datetime import datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.password_validation import password_validators_help_texts
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.browsers import place_of, remember
from rettesnor.accounts.kept_form import keep
from rettesnor.accounts.login_limit import forget_failures, take_a_try
from rettesnor.accounts.models import FailedLogin, User
from rettesnor.accounts.record import record_about
from rettesnor.accounts.session_life import begin
from rettesnor.audit.actor import Actor, ProgramName


class RateLimitedLoginForm(AuthenticationForm):
    """Django's form, which looks at no more passwords of a name that has failed too often."""

    def __init__(self, request: HttpRequest, *args: Any, now: datetime, **kwargs: Any) -> None:
        self.now = now
        self.place_of = partial(place_of, request)
        super().__init__(request, *args, **kwargs)

    def clean(self) -> dict[str, Any]:
        name, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not (name and password):
            return super().clean()
        user = User.objects.filter(username=name).first()
        attempt = take_a_try(name, self.place_of(user.pk if user else None), self.now)
        try:
            cleaned = super().clean()
        except ValidationError:
            self._record_failure(user, attempt)
            raise
        forget_failures(attempt)
        return cleaned

    def _record_failure(self, user: User | None, attempt: FailedLogin) -> None:
        by = Actor.objects.of_program(ProgramName.SIGN_IN)
        details = {"name": attempt.name_digest, "place": attempt.place_digest}
        record_about(user, "sign_in_failed", by=by, now=self.now, subject=user or attempt, details=details)


LOGIN_PAGE = "accounts/login.html"
UNSENT = "unsent"
"""The field of the sign-in page that carries a form which was sent without a session, sealed."""
OUTLIVED = _("What you had typed is not kept any more, since it was not sent again in time. Nothing of it is saved.")


def sign_in_page(request: HttpRequest, *, address: str, unsent: str, now: datetime) -> HttpResponse:
    """The sign-in page as the answer to a form: it carries the form along, and leads back to its address."""
    context = {"form": RateLimitedLoginForm(request, now=now), "next": address, "unsent": unsent}
    response = render(request, LOGIN_PAGE, context, status=403)
    add_never_cache_headers(response)
    return response


class RateLimitedLoginView(LoginView):
    template_name = LOGIN_PAGE
    authentication_form = RateLimitedLoginForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "now": timezone.now()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, unsent=self.request.POST.get(UNSENT, ""))

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        user = form.get_user()
        assert isinstance(user, User)
        now = timezone.now()
        record_about(user, "signed_in", by=Actor.objects.of_user(user), now=now)
        response = super().form_valid(form)
        begin(self.request.session, now)
        if unsent := self.request.POST.get(UNSENT):
            self._keep(unsent, user, now)
        remember(response, self.request, user.pk)
        return response

    def _keep(self, unsent: str, user: User, now: datetime) -> None:
        """What the page carried, or a word that it is gone."""
        form = keep(self.request.session, unsent, owner=user.pk, now=now)
        if form is None:
            messages.warning(self.request, OUTLIVED)
        elif form.owner != user.pk:
            messages.warning(
                self.request,
                _(
                    "Another user had typed something that waited for them to sign in here. It is thrown away, and "
                    "nothing of it is saved."
                ),
            )


# Whoever is no longer signed in is not asked to sign in so that they can sign out.
@method_decorator(login_not_required, name="dispatch")
class RecordedLogoutView(LogoutView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if isinstance(user := request.user, User):
            record_about(user, "signed_out", by=Actor.objects.of_user(user), now=timezone.now())
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response


class NewPasswordForm(PasswordChangeForm):
    """Django's form, which says in one line what a password must be."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = " ".join(password_validators_help_texts())


class RecordedPasswordChangeView(PasswordChangeView):
    template_name = "accounts/password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("front_page")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        response = super().form_valid(form)
        user = self.request.user
        assert isinstance(user, User)
        record_about(user, "password_changed", by=Actor.objects.of_user(user), now=timezone.now())
        messages.success(self.request, _("Your password is changed. You are signed out everywhere else."))
        return response
