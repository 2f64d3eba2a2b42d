import pytest

from tests.cases.competence.approving import as_filed, demand_approval


@pytest.fixture
def approval_demanded():
    demand_approval()
    yield
    as_filed()


@pytest.fixture
def demand():
    """Demand it in another way than of every decision, by a colleague."""
    yield demand_approval
    as_filed()
