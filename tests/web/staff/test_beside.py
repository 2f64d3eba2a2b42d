"""Two standards that are in force from the same day: the pages say which is used, and that nobody has chosen it."""

import pytest

from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion
from tests.cases import cast

pytestmark = pytest.mark.django_db
PAGES = ("", "vurdering/", "afgoerelse/")


@pytest.fixture
def case():
    return cast.karen()


@pytest.fixture
def client(case, sign_in):
    return sign_in(cast.user(cast.GREVE))


TITLE = files.standard("greve-2019").title


def record(**changes):
    StandardVersion.objects.record(files.standard("greve-2019").model_copy(update=changes), now=cast.NOW)


@pytest.mark.parametrize("page", PAGES)
def test_the_page_says_which_is_used_and_which_else_there_is(case, client, read, page):
    record(standard="greve-igen")
    text = read(f"/sager/{case.slug}/{page}")
    assert f"Her bruges »{TITLE}« (greve-igen). »{TITLE}« (greve-2019) gælder fra samme dag" in text


@pytest.mark.parametrize("page", PAGES)
def test_there_is_nothing_to_say_where_the_texts_say_it(case, client, read, page):
    status = files.standard("greve-2019").status.model_copy(update={"stage": "replaced"})
    record(standard="greve-igen", status=status)
    assert "gælder fra samme dag" not in read(f"/sager/{case.slug}/{page}")
