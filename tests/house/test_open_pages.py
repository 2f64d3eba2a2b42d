"""Without signing in one gets to the pages that say nothing about anybody, and nowhere else."""

from django.urls import URLResolver, get_resolver


def views(resolver):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from views(entry)
        else:
            yield entry.name, entry.callback


def test_only_these_pages_are_open():
    open_pages = {name for name, view in views(get_resolver()) if not getattr(view, "login_required", True)}
    signing_in = {"login", "logout", "set_language"}
    texts = {"standards", "standard", "law", "act", "legal_review"}
    assert open_pages == signing_in | texts | {"accessibility", "components"}
