"""What can be said of Spark where it is not installed; `make spark` holds its results against Polars."""

import sys

import pytest

from rettesnor.caseload import spark

ASKED = ["cases.parquet", "--standard", "greve-2019", "--on", "2026-05-04", "--out", "out"]


@pytest.mark.parametrize(("language", "said"), [("da", "er ikke installeret"), ("en", "is not installed")])
def test_without_pyspark_it_says_what_to_install(monkeypatch, language, said):
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(SystemExit, match=rf"PySpark {said}.*pip install 'rettesnor\[spark\]'"):
        spark.main([*ASKED, "--lang", language])


def test_a_standard_that_is_not_there_is_refused(capsys):
    with pytest.raises(SystemExit):
        spark.main(["cases.parquet", "--standard", "no-such", "--on", "2026-05-04", "--out", "out"])
    assert "greve-2019" in capsys.readouterr().err


def test_a_day_before_the_law_that_is_kept_is_refused():
    with pytest.raises(SystemExit, match="lovens ordlyd er ikke kendt den 1999-01-01"):
        spark.main([*ASKED, "--on", "1999-01-01"])
