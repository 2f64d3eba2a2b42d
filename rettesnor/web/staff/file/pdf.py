"""A PDF as the answer to a request."""

from django.http import HttpResponse


def pdf_response(pdf: bytes, name: str, *, inline: bool) -> HttpResponse:
    """A PDF that the browser shows (`inline`) or saves, and keeps no copy of."""
    how = "inline" if inline else "attachment"
    headers = {"Content-Disposition": f'{how}; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
