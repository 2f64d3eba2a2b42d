"""What every test of pages keeps to."""

from datetime import date
from typing import Any

import pytest
from django.template import base
from django.utils.formats import localize


@pytest.fixture(autouse=True)
def no_day_is_left_to_django(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that draws `{{ day }}` without `|day` would write it as Django does, and not as letters do."""

    def numbers_only(value: Any, *arguments: Any, **named: Any) -> Any:
        assert not isinstance(value, date), f"{value} is drawn without `|day` or `|moment`"
        return localize(value, *arguments, **named)

    monkeypatch.setattr(base, "localize", numbers_only)
