"""The file that comes out: every row and column of the one that went in, in order, and the results after them."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.caseload.refused import Refused
from rettesnor.cli.main import main
from tests.caseload.caseloads import GREVE, NEW, OLD, asked, computed, table

RUN = "import sys; from rettesnor.cli.main import main; sys.exit(main(sys.argv[1:]))"
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
    assert after.select(pl.col(names).fill_null("")).rows() == [row for row in rows if any(map(str.strip, row))]


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
    pl.DataFrame({"birth_date": [None], "koder": [["a"]], "varighed": [timedelta(hours=1)]}).write_parquet(
        tmp_path / "sager.parquet"
    )
    with pytest.raises(Refused) as refusal:
        computed(tmp_path / "sager.parquet", tmp_path / "ud.csv")
    assert "the column koder is of the type List(String)" in refusal.value.in_("en")
    pl.read_parquet(tmp_path / "sager.parquet").drop("koder").write_parquet(tmp_path / "sager.parquet")
    with pytest.raises(Refused, match="the column varighed is of the type Duration"):
        computed(tmp_path / "sager.parquet", tmp_path / "ud.csv")
    assert [each.name for each in tmp_path.iterdir()] == ["sager.parquet"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_file_is_written_as_it_was_read(sager, tmp_path, separator):
    path = sager(f"\ufeffhousing{separator}note\nhus{separator}Åse\n")
    computed(path, tmp_path / "ud.csv")
    written = (tmp_path / "ud.csv").read_text("utf-8")
    assert written.startswith(f"\ufeffhousing{separator}note{separator}law_inside")
    wrong = (tmp_path / "ud.csv.wrong.csv").read_text("utf-8")
    assert wrong.startswith(f"\ufeffline{separator}column{separator}value{separator}expected\n2{separator}housing")
    assert wrong.count("\ufeff") == 1
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
    assert done.wrong_file == tmp_path / "ud.csv.wrong.csv"
    listed = table(tmp_path / "ud.csv.wrong.csv")
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
    assert (tmp_path / "ud.csv.wrong.csv").read_text("utf-8").count("\n") == 2
    (tmp_path / "ud.wrong.csv").write_text("somebody's own")
    computed(sager("lawful_stay\ntrue\n"), tmp_path / "ud.csv")
    assert (tmp_path / "ud.csv.wrong.csv").read_text("utf-8") == "line,column,value,expected\n"
    assert (tmp_path / "ud.wrong.csv").read_text() == "somebody's own"


def test_rows_in_which_nothing_stands_are_no_cases_and_are_counted(sager, tmp_path):
    path = sager("sag;lawful_stay;note\n1;;\n;;\n2;ja;\n;;\n;;\n")
    for batch_rows in (1, 1000):
        done = computed(path, tmp_path / "ud.csv", batch_rows=batch_rows)
        assert (done.tally.rows, done.empty_rows) == (2, 3)
        assert [row["sag"] for row in table(tmp_path / "ud.csv", ";")] == ["1", "2"]
        assert done.wrong.first["line"].to_list() == [4]
    done = computed(sager("lawful_stay\ntrue\n\nfalse\n\n"), tmp_path / "ud.csv")
    assert (done.tally.rows, done.empty_rows) == (2, 2)


def test_a_row_of_a_parquet_file_is_empty_where_all_is_null_or_an_empty_text(tmp_path):
    rows = {"lawful_stay": [None, None, True], "note": ["", None, ""], "antal": [0, None, None]}
    pl.DataFrame(rows).write_parquet(tmp_path / "sager.parquet")
    done = computed(tmp_path / "sager.parquet", tmp_path / "ud.parquet")
    assert (done.tally.rows, done.empty_rows) == (2, 1)


def test_a_file_with_no_fact_in_it_is_refused(sager, tmp_path):
    with pytest.raises(Refused, match="none of the file's columns is a fact: sag, note; `rettesnor facts` shows"):
        computed(sager("sag,note\n1,2\n"), tmp_path / "ud.csv")
    assert [each.name for each in tmp_path.iterdir()] == ["sager.csv"]


@pytest.mark.parametrize(
    ("source", "earlier", "mode"), [(0o600, None, 0o600), (0o644, 0o640, 0o640), (0o640, 0o666, 0o640)]
)
def test_nobody_may_read_the_results_who_may_not_read_the_cases(sager, tmp_path, source, earlier, mode):
    path, out = sager("lawful_stay\nja\n"), tmp_path / "ud.csv"
    path.chmod(source)
    if earlier:
        for each in (out, tmp_path / "ud.csv.wrong.csv"):
            each.touch()
            each.chmod(earlier)
    done = computed(path, out)
    assert [each.stat().st_mode & 0o777 for each in (out, done.wrong_file)] == [mode, mode]


def test_a_link_is_followed_and_stays_a_link(sager, tmp_path):
    (tmp_path / "delt").mkdir()
    (tmp_path / "ud.csv").symlink_to(tmp_path / "delt" / "resultat.csv")
    computed(sager("lawful_stay\ntrue\n"), tmp_path / "ud.csv")
    assert (tmp_path / "ud.csv").is_symlink()
    assert table(tmp_path / "delt" / "resultat.csv")[0]["lawful_stay"] == "true"


@pytest.mark.parametrize(
    ("out", "message"),
    [("ikke-her/ud.csv", "mappen ikke-her findes ikke"), ("mappe.csv", "mappe.csv er en mappe"),
     ("ud.csv", "ud.csv.wrong.csv er en mappe")],
)  # fmt: skip
def test_a_place_that_cannot_be_written_to_is_refused_before_anything_is_computed(
    sager, tmp_path, monkeypatch, capsys, out, message
):
    monkeypatch.chdir(tmp_path)
    sager("no table")
    (tmp_path / "mappe.csv").mkdir()
    (tmp_path / "ud.csv.wrong.csv").mkdir()
    assert main(["batch", "sager.csv", "--standard", GREVE, "--out", out]) == 2
    assert message in capsys.readouterr().err


def test_in_a_parquet_file_a_wrong_value_is_listed_by_its_row(tmp_path):
    pl.DataFrame({"lawful_stay": ["true", "ja", "", "nej"]}).write_parquet(tmp_path / "sager.parquet")
    done = computed(tmp_path / "sager.parquet", tmp_path / "ud.csv", batch_rows=2)
    assert done.wrong.first["line"].to_list() == [2, 4]


@pytest.mark.parametrize("before", [None, "an earlier result"])
@pytest.mark.parametrize("content", ["sag,housing\n1,2\n3\n", 'sag,housing\n1,"2\n', "sag,sag\n"])
def test_what_goes_wrong_on_the_way_leaves_no_half_file_and_no_loss(sager, tmp_path, content, before):
    path, out = sager(content), tmp_path / "ud.csv"
    if before:
        out.write_text(before)
    with pytest.raises(Refused):
        computed(path, out, batch_rows=1)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(["sager.csv", *(["ud.csv"] if before else [])])
    assert not before or out.read_text() == before


def test_a_parquet_file_that_breaks_off_is_refused(tmp_path):
    pl.DataFrame({"distance_to_work": range(1000)}).write_parquet(tmp_path / "sager.parquet")
    whole = (tmp_path / "sager.parquet").read_bytes()
    for broken in (b"", b"PAR1", whole[:-20], b"x" * 10 + whole[10:]):
        (tmp_path / "sager.parquet").write_bytes(broken)
        with pytest.raises(Refused, match="cannot be read as Parquet"):
            computed(tmp_path / "sager.parquet", tmp_path / "ud.parquet")
    assert [each.name for each in tmp_path.iterdir()] == ["sager.parquet"]


@pytest.mark.parametrize("out", ["ud.csv", "ud.parquet"])
def test_where_there_is_no_room_nothing_is_left_behind(sager, tmp_path, out):
    """In a process of its own, which may write no file past so many bytes."""
    path = sager("sag,note,housing\n" + "".join(f"{n},{n * 7919 % 100_003},\n" for n in range(20_000)))
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); "
    )
    command = ["batch", str(path), "--standard", GREVE, "--out", str(tmp_path / out)]
    ran = subprocess.run([sys.executable, "-c", code + RUN, *command], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"rettesnor: {tmp_path / out} kan ikke skrives: ")
    assert [each.name for each in tmp_path.iterdir()] == ["sager.csv"]


def test_a_column_called_as_a_result_is_refused(sager, tmp_path):
    with pytest.raises(Refused, match="already has columns called as the results are: law_inside, law_complaint_due"):
        computed(sager("sag,law_complaint_due,law_inside\n1,2,3\n"), tmp_path / "ud.csv")


def test_two_standards_are_counted_against_each_other(sager, tmp_path):
    facts = asked(OLD, NEW).vocabulary.facts
    cells_of_one = {fact.name: "true" for fact in facts if fact.type == "boolean"}
    cells_of_one |= {fact.name: "cannot_use" for fact in facts if fact.name.startswith("option_")}
    names, empty = ["sag", "birth_date", *cells_of_one], "," * len(cells_of_one)
    text = f"{','.join(names)}\n1,1985-05-14,{','.join(cells_of_one.values())}\n2,2010-01-01{empty}\n3,{empty}\n"
    done = computed(sager(text), tmp_path / "ud.csv", OLD, NEW)
    rows = table(tmp_path / "ud.csv")
    words = {"true": "inside", "false": "outside", "": "undetermined"}
    pairs = [(words[row["ishoej_present_inside"]], words[row["ishoej_proposed_inside"]]) for row in rows]
    cells = {(a, b): cases for a, row in done.tally.table(1, 2).items() for b, cases in row.items()}
    assert len(cells) == 9
    assert cells == {cell: pairs.count(cell) for cell in cells}
    for sums in done.tally.sums:
        pair_of = (sums.before.name, sums.after.name)
        inside = [row for row, pair in zip(rows, pairs, strict=True) if pair == ("inside", "inside")]
        both = [[int(row[name]) for name in pair_of] for row in inside if all(row[name] for name in pair_of)]
        assert sums.both.cases == len(both)
        assert [sums.both.before, sums.both.after] == [sum(pair[place] for pair in both) for place in (0, 1)]
    assert any(sums.both.cases for sums in done.tally.sums)
