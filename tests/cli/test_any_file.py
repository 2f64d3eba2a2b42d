"""Whatever is in a file, it is read or refused with its place: no other exception, no hang."""

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.caseload.csv_cases import CsvCases
from rettesnor.caseload.facts import FactColumns
from rettesnor.caseload.parquet_cases import ParquetCases
from rettesnor.caseload.refused import Refused
from rettesnor.cli.answer import CannotAnswer
from rettesnor.cli.facts_file import FactsDocument
from rettesnor.cli.pay_file import read_pay
from rettesnor.cli.programs import program
from rettesnor.cli.transport_file import read_transport
from rettesnor.law.pay import answer_pay
from rettesnor.law.transport import settle
from rettesnor.rules.calculators import local_pay, local_transport, order_floor, order_transport
from rettesnor.standards import files
from rettesnor.standards.faults import BadFile
from rettesnor.standards.reading import Document
from tests.cli.caseloads import CASES, GREVE
from tests.cli.command import KAREN
from tests.cli.test_pay import GRATUITY
from tests.cli.test_transport import MONTH
from tests.standards.test_broken_files import WHOLE

ON = date(2026, 11, 23)
HARD = [
    *("facts:", "deviations:", "- ", "{", "}", "[", "]", "&a ", "*a ", "!!omap ", "!x ", "<<: ", "? ", ": ", ",", "#"),
    *(
        "|",
        ">",
        "'",
        '"',
        "\\",
        '"\\ud800"',
        '"\\Uffffffff"',
        "%YAML 1.1",
        "---",
        "...",
        "\n",
        "\n  ",
        "\t",
        "\0",
        "\r",
    ),
    *("9999-12-31", "0000-00-00", "9" * 40, "-1", "1e999", ".nan", "0x1F", "0o8", "~", "true", "sep=;", ";", "\ufeff"),
    *(
        "\u00a0",
        "\u00ad",
        "\u2028",
        "\x85",
        "å",
        "a\u030a",
        "😢",
        " km",
        " kr",
        " %",
        "1 kr",
        "null",
        "facts",
        "period",
    ),
]
NAMES = [
    "facts",
    "deviations",
    "rule",
    "reason",
    "value",
    "date",
    "birth_date",
    "on",
    "method",
    "rate",
    "period",
    "days",
]
VALID = {".yaml": (KAREN, GRATUITY, MONTH, WHOLE), ".csv": (CASES,)}


def _facts(path):
    FactsDocument(path, _program(), "da").assess()


def _pay(path):
    question, wages = read_pay(Document(path))
    answer_pay(question, wages, floor_share=order_floor(_program()), local=local_pay(_program()))


def _transport(path):
    journeys, _ = read_transport(Document(path))
    settle(journeys, order_transport(_program()), local_transport(_program()))


def _standard(path):
    files.read_standard.__wrapped__(path)


def _municipality(path):
    Document(path).as_(files.Municipality)


def _cases(path):
    cases = CsvCases(path, 2, known=files.vocabulary()) if path.suffix == ".csv" else ParquetCases(path, 2)
    facts = FactColumns(files.vocabulary(), cases.schema, "da", ON)
    for batch in cases.batches():
        facts.read(batch)


READERS = {
    "a facts file": (_facts, ".yaml"),
    "a pay file": (_pay, ".yaml"),
    "a transport file": (_transport, ".yaml"),
    "a standard": (_standard, ".yaml"),
    "a municipality": (_municipality, ".yaml"),
    "cases": (_cases, ".csv"),
    "cases in Parquet": (_cases, ".parquet"),
}


@cache
def _program():
    return program(GREVE, ON)


@cache
def _parquet():
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sager.parquet"
        pl.DataFrame(
            {"sag": ["1", "2"], "lawful_stay": [True, None], "housing": ["own_home_alone", "x"]}
        ).write_parquet(path)
        return path.read_bytes()


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(HARD) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=12,
)


@st.composite
def altered(draw, contents):
    """A file that could be read, with some of it gone and something else put in."""
    content = draw(contents)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 12)))
        put = draw(st.sampled_from(HARD).map(str.encode) | st.binary(max_size=4))
        content = content[:start] + put + content[end:]
    return content


def contents(suffix):
    if suffix == ".parquet":
        return st.binary(max_size=200) | altered(st.builds(_parquet))
    return st.one_of(
        st.binary(max_size=200),
        st.lists(st.sampled_from(HARD), max_size=30).map(lambda parts: "".join(parts).encode()),
        values.map(lambda value: json.dumps(value).encode()),
        altered(st.sampled_from(VALID[suffix]).map(str.encode)),
    )


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=150, deadline=timedelta(seconds=5))
@given(st.data())
def test_a_file_is_read_or_refused_with_its_place(reader, data):
    read, suffix = READERS[reader]
    content = data.draw(contents(suffix))
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"fil{suffix}"
        path.write_bytes(content)
        assert all(_refusal(read, path))


def _refusal(read, path):
    """How it is refused in both languages; nothing where it is read."""
    try:
        read(path)
    except BadFile as error:
        return [error.in_(language).startswith("fil.yaml:") for language in ("da", "en")]
    except (Refused, CannotAnswer) as error:
        return [error.in_("da"), error.in_("en")]
    return []


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{b}, *{b}]\n" for b, c in zip("abcdefgh", "bcdefghi", strict=True)),
        "[" * 100_000,
        "{a: " * 50_000,
        "- " * 100_000,
        "? " * 100_000,
        "".join(" " * n + "a:\n" for n in range(500)),
        "- a\n" * 200_000,
        "x" * 3_000_000,
        "facts: {lawful_stay: !!python/object/apply:os.system [true]}",
    ],
    ids=lambda text: text[:12],
)
def test_what_is_made_to_take_long_is_refused_at_once(tmp_path, text):
    (tmp_path / "fil.yaml").write_text(text)
    with pytest.raises(BadFile):
        Document(tmp_path / "fil.yaml")
