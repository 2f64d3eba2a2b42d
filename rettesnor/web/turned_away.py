"""Somebody loses their access while a form is being filled in: the page that turns them away shows what they typed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rettesnor.accounts.kept_form import OF_THE_PAGE, writer_of
from rettesnor.accounts.models import User


def no_access(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", {"typed": _typed(request)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", {"typed": _typed(request)}, status=404)


def _typed(request: HttpRequest) -> list[str]:
    """The texts of more than one word that the user sent from a page of ours made for them; nobody sees what somebody
    else typed. Choices, marks and days are not worth copying.
    """
    if not isinstance(user := request.user, User) or writer_of(request.POST) != user.pk:
        return []
    sent = (text for name, texts in request.POST.lists() if name not in OF_THE_PAGE for text in texts)
    return [text for text in sent if len(text.split()) > 1]
