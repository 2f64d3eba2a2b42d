"""The file that comes out: every row and column of the one that went in, in order, and the results after them."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.caseload.refused import Refused
from tests.caseload.caseloads import GREVE, NEW, OLD, asked, computed, table

CELLS = st.text(st.sampled_from([*"ab0 \";,\t\r\n'æøå€😀="]), max_size=6)


@pytest.fixture
def sager(tmp_path):
    def write(text: str, name: str = "sager.csv") -> Path:
        path: Path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@settings(max_examples=25)
@given(
    st.lists(st.tuples(CELLS, st.sampled_from(["0012", "", "x y", "true"]), CELLS), min_size=1, max_size=9),
    st.sampled_from([(".csv", ".csv"), (".csv", ".parquet"), (".parquet", ".csv"), (".parquet", ".parquet")]),
    st.sampled_from([1, 4, 1000]),
)
def test_nothing_is_lost(rows, forms, batch_rows):
    names = ["sag", "lawful_stay", "note"]
    before = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    with TemporaryDirectory() as folder:
        path, out = Path(folder) / f"sager{forms[0]}", Path(folder) / f"ud{forms[1]}"
        before.write_csv(path, quote_style="always") if forms[0] == ".csv" else before.write_parquet(path)
        computed(path, out, batch_rows=batch_rows)
        after = pl.read_csv(out, infer_schema=False) if forms[1] == ".csv" else pl.read_parquet(out)
    assert after.columns == [*names, *asked(GREVE).names]
    assert after.select(pl.col(names).fill_null("")).rows() == rows


def test_typed_columns_keep_their_types(tmp_path):
    before = pl.DataFrame(
        {"sag": [1, 2], "lawful_stay": [True, None], "distance_to_work": [12_000, None], "koder": [["a"], []]}
    )
    before.write_parquet(tmp_path / "sager.parquet")
    computed(tmp_path / "sager.parquet", tmp_path / "ud.parquet")
    after = pl.read_parquet(tmp_path / "ud.parquet")
    assert after.select(before.columns).equals(before)
    assert [after.schema[name] for name in ("law_inside", "law_not_met", "law_complaint_due")] == [
        pl.Boolean,
        pl.Int64,
        pl.Date,
    ]


def test_a_csv_file_cannot_hold_a_list(tmp_path):
    pl.DataFrame({"koder": [["a"]]}).write_parquet(tmp_path / "sager.parquet")
    with pytest.raises(Refused) as refusal:
        computed(tmp_path / "sager.parquet", tmp_path / "ud.csv")
    assert "the column koder is of the type List(String)" in refusal.value.english
    assert [each.name for each in tmp_path.iterdir()] == ["sager.parquet"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_file_is_written_as_it_was_read(sager, tmp_path, separator):
    path = sager(f"\ufeffsag{separator}note\n1{separator}Åse\n")
    computed(path, tmp_path / "ud.csv")
    written = (tmp_path / "ud.csv").read_text("utf-8")
    assert written.startswith(f"\ufeffsag{separator}note{separator}law_inside")
    assert table(tmp_path / "ud.csv", separator)[0]["note"] == "Åse"


def test_a_file_without_rows_comes_out_with_the_names_of_all_columns(sager, tmp_path):
    done = computed(sager("sag,birth_date\n"), tmp_path / "ud.csv")
    assert done.tally.rows == 0
    assert (tmp_path / "ud.csv").read_text("utf-8") == ",".join(["sag", "birth_date", *asked(GREVE).names]) + "\n"
    computed(sager("sag,birth_date\n"), tmp_path / "ud.parquet")
    assert pl.read_parquet(tmp_path / "ud.parquet").columns == ["sag", "birth_date", *asked(GREVE).names]


def test_the_size_of_a_batch_makes_no_difference(sager, tmp_path):
    rows = "".join(f'{n},{1950 + n % 60}-03-01,{"true" if n % 3 else ""},"note {n}"\n' for n in range(60))
    path = sager("sag,birth_date,lawful_stay,note\n" + rows)
    counts = []
    for batch_rows in (1, 7, 1000):
        done = computed(path, tmp_path / f"{batch_rows}.csv", OLD, NEW, batch_rows=batch_rows)
        counts.append((done.tally.outcomes, done.tally.not_met, done.tally.unknown))
    assert (
        (tmp_path / "1.csv").read_bytes() == (tmp_path / "7.csv").read_bytes() == (tmp_path / "1000.csv").read_bytes()
    )
    assert counts[0] == counts[1] == counts[2]


def test_every_wrong_value_is_in_a_file_of_its_own(sager, tmp_path):
    path = sager('sag,note,lawful_stay,birth_date\n1,"a\nb",ja,\n2,,true,i går\n' + "3,,nej,\n" * 30)
    done = computed(path, tmp_path / "ud.csv", batch_rows=1)
    assert done.wrong_file == tmp_path / "ud.wrong.csv"
    listed = table(tmp_path / "ud.wrong.csv")
    assert [(row["line"], row["column"], row["value"]) for row in listed[:3]] == [
        ("2", "lawful_stay", "ja"),
        ("4", "birth_date", "i går"),
        ("5", "lawful_stay", "nej"),
    ]
    assert len(listed) == done.wrong.count == 32
    assert done.wrong.first.height == 20
    assert done.wrong.by_column == {"lawful_stay": 31, "birth_date": 1}
    assert [row["law_inside"] for row in table(tmp_path / "ud.csv")] == [""] * 32


def test_where_nothing_is_wrong_no_list_of_an_earlier_run_is_left(sager, tmp_path):
    computed(sager("lawful_stay\nja\n"), tmp_path / "ud.csv")
    assert (tmp_path / "ud.wrong.csv").exists()
    computed(sager("lawful_stay\ntrue\n"), tmp_path / "ud.csv")
    assert not (tmp_path / "ud.wrong.csv").exists()


def test_in_a_parquet_file_a_wrong_value_is_listed_by_its_row(tmp_path):
    pl.DataFrame({"lawful_stay": ["true", "ja", "", "nej"]}).write_parquet(tmp_path / "sager.parquet")
    done = computed(tmp_path / "sager.parquet", tmp_path / "ud.csv", batch_rows=2)
    assert done.wrong.first["line"].to_list() == [2, 4]


@pytest.mark.parametrize("before", [None, "an earlier result"])
@pytest.mark.parametrize("content", ["sag,note\n1,2\n3\n", 'sag,note\n1,"2\n', "sag,sag\n"])
def test_what_goes_wrong_on_the_way_leaves_no_half_file_and_no_loss(sager, tmp_path, content, before):
    path, out = sager(content), tmp_path / "ud.csv"
    if before:
        out.write_text(before)
    with pytest.raises(Refused):
        computed(path, out, batch_rows=1)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(["sager.csv", *(["ud.csv"] if before else [])])
    assert not before or out.read_text() == before


def test_a_parquet_file_that_breaks_off_is_refused(tmp_path):
    pl.DataFrame({"sag": range(1000)}).write_parquet(tmp_path / "sager.parquet")
    whole = (tmp_path / "sager.parquet").read_bytes()
    for broken in (b"", b"PAR1", whole[:-20], b"x" * 10 + whole[10:]):
        (tmp_path / "sager.parquet").write_bytes(broken)
        with pytest.raises(Refused, match="cannot be read as Parquet"):
            computed(tmp_path / "sager.parquet", tmp_path / "ud.parquet")
    assert [each.name for each in tmp_path.iterdir()] == ["sager.parquet"]


@pytest.mark.parametrize("out", ["ud.csv", "ud.parquet"])
def test_where_there_is_no_room_nothing_is_left_behind(sager, tmp_path, out):
    """In a process of its own, which may write no file past so many bytes."""
    path = sager("sag,note\n" + "".join(f"{n},{n * 7919 % 100_003}\n" for n in range(20_000)))
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); "
        "from rettesnor.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    command = ["batch", str(path), "--standard", GREVE, "--out", str(tmp_path / out)]
    ran = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"rettesnor: {tmp_path / out} kan ikke skrives: ")
    assert [each.name for each in tmp_path.iterdir()] == ["sager.csv"]


def test_a_column_called_as_a_result_is_refused(sager, tmp_path):
    with pytest.raises(Refused, match="already has columns called as the results are: law_inside, law_complaint_due"):
        computed(sager("sag,law_complaint_due,law_inside\n1,2,3\n"), tmp_path / "ud.csv")


def test_two_standards_are_counted_against_each_other(sager, tmp_path):
    text = "sag,birth_date,lawful_stay,housing\n1,1985-05-14,true,own_home_alone\n2,2010-01-01,,with_family\n3,,,\n"
    done = computed(sager(text), tmp_path / "ud.csv", OLD, NEW)
    rows = table(tmp_path / "ud.csv")
    words = {"true": "inside", "false": "outside", "": "undetermined"}
    pairs = [(words[row["ishoej_present_inside"]], words[row["ishoej_proposed_inside"]]) for row in rows]
    cells = {(a, b): cases for a, row in done.tally.table(1, 2).items() for b, cases in row.items()}
    assert len(cells) == 9
    assert cells == {cell: pairs.count(cell) for cell in cells}
    for sums in done.tally.sums:
        both = [row for row in rows if row[sums.before.name] and row[sums.after.name]]
        assert sums.cases == len(both)
        assert sums.total_before == sum(int(row[sums.before.name]) for row in both)
        assert sums.total_after == sum(int(row[sums.after.name]) for row in both)
    assert any(sums.cases for sums in done.tally.sums)
