"""Reading a CSV file: every cell as it stands, the line of every row, and no guessing."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.caseload.csv_cases import CsvCases
from rettesnor.caseload.refused import Refused


@pytest.fixture
def read(tmp_path):
    """The cells of a CSV file, and the line each row begins on, read some rows at a time."""

    def read(content: str | bytes, batch_rows: int = 1000):
        path = tmp_path / "sager.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        batches = list(CsvCases(path, batch_rows).batches())
        rows = [["" if cell is None else cell for cell in row] for batch in batches for row in batch.rows.iter_rows()]
        return rows, [line for batch in batches for line in batch.places]

    return read


def refused(read, content, *words, batch_rows=1000):
    with pytest.raises(Refused) as refusal:
        read(content, batch_rows)
    for word in words:
        assert word in refusal.value.in_("en")
    assert refusal.value.in_("da").split(": ")[0] == refusal.value.in_("en").split(": ")[0], "the same place"


@pytest.mark.parametrize("name", ["*", "^.*$", "line", "record"])
def test_a_column_can_be_called_anything(read, name):
    assert read(f'sag;{name}\n1;x\n2;"y ""z"""\n')[0] == [["1", "x"], ["2", 'y "z"']]


@pytest.mark.parametrize("header", [",", ";;", "\t", "sep=;\n;"])
def test_a_header_of_empty_cells_has_no_names(read, header):
    refused(read, f"{header}\n1{header[-1]}2\n", "the names of the columns belong here")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_from_the_names_of_the_columns(read, separator):
    assert read(f"sag{separator}navn\n1{separator}Åse\n")[0] == [["1", "Åse"]]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;", "\ufeffsep=;", "sep=;;;"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_excel_says_of_the_separator_is_no_row(read, line, end):
    content = f"{line}{end}sag, nr.;note, side{end}1;a{end}2;b{end}"
    assert read(content) == ([["1", "a"], ["2", "b"]], [3, 4])


def test_a_separator_that_is_none_is_refused(read):
    refused(read, "sep=x\nsag;note\n1;2\n", "sager.csv:1:", "sep=x", "semicolon, comma or tab")


def test_the_separator_is_the_sign_that_gives_every_row_as_many_cells_as_there_are_names(read):
    assert read("Navn, vej, by;birth_date;lawful_stay\nA;1985-05-14;true\n")[0] == [["A", "1985-05-14", "true"]]


def test_where_two_signs_do_the_names_there_are_tell_which_it_is(tmp_path):
    (tmp_path / "sager.csv").write_text("birth_date;note, if any\n1985-05-14;x, y\n")
    assert CsvCases(tmp_path / "sager.csv", known=("birth_date",)).separator == ";"


def test_where_nothing_tells_which_sign_separates_it_is_asked_for(read):
    refused(read, "a;b, c\n1;2, 3\n", "sager.csv:1:", "by ',' and by ';'", "write sep=; on a line before")


def test_columns_without_a_name_at_the_end_are_left_out_where_nothing_stands_in_them(read):
    content = 'sag;note;;\n1;a;;\n2;"b;c";;\n3;d\n4;;;\n5;e; ;\n6;f;\n'
    assert read(content)[0] == [["1", "a"], ["2", "b;c"], ["3", "d"], ["4", ""], ["5", "e"], ["6", "f"]]


def test_empty_cells_beyond_the_columns_are_none(read):
    assert read("sag;note\n1;a;;\n2;b\n")[0] == [["1", "a"], ["2", "b"]]


def test_something_in_a_column_without_a_name_is_refused_with_its_line(read):
    refused(read, "sag;note;;\n1;a;;\n2;b;x;\n", "sager.csv:3:", "the row has 4 cells", "2 columns")


def test_several_columns_without_a_name_are_refused(read):
    refused(read, "sag;;;note\n1;2;3;4\n", "sager.csv:1:", "2 columns have no name")


def test_spaces_round_a_name_are_no_part_of_it_and_letters_are_composed(read, tmp_path):
    read("\u00a0sag ;by i \u0041\u030a\n1;2\n")
    assert list(CsvCases(tmp_path / "sager.csv").schema) == ["sag", "by i Å"]


@pytest.mark.parametrize(("sign", "named"), [("\u200b", "U+200B zero width space"), ("\u00ad", "U+00AD soft hyphen")])
def test_a_sign_in_a_name_that_cannot_be_seen_is_named(read, sign, named):
    refused(read, f"birth{sign}_date;sag\n1;2\n", "sager.csv:1:", named)


def test_what_is_no_text_is_refused_with_its_line(read):
    refused(read, "sag;note\n1;a\n2;b\0\n", "sager.csv:3:", "U+0000 control character")


def test_a_separator_within_quotes_is_a_part_of_the_name(read):
    assert read('"Efternavn, fornavn, titel";sag\n"Krogh, Mette";1\n')[0] == [["Krogh, Mette", "1"]]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_is_no_part_of_the_first_name(read, tmp_path, mark):
    read(mark + b"sag,navn\n1,2\n")
    cases = CsvCases(tmp_path / "sager.csv")
    assert (list(cases.schema), cases.bom) == (["sag", "navn"], bool(mark))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_a_line_ends_as_on_any_machine_and_the_last_one_may_be_left_open(read, end, last):
    assert read(end.join(["sag,navn", "1,2", '3,"4"']) + end * last)[0] == [["1", "2"], ["3", "4"]]


def test_a_blank_line_is_no_row(read):
    assert read("sag,navn\n\n1,2\n\n\n3,4\n\n") == ([["1", "2"], ["3", "4"]], [3, 6])


def test_in_a_file_of_one_column_a_blank_line_is_an_empty_cell(read):
    assert read("birth_date\n1985-05-14\n\n1990-01-01\n")[0] == [["1985-05-14"], [""], ["1990-01-01"]]


def test_a_row_is_on_the_line_it_begins_on_also_after_cells_of_several_lines(read):
    content = 'sag,note\n1,"a\nb\n\nc"\n2,"d"\n3,"e ""f""\ng"\n4,h\n'
    for batch_rows in (1, 1000):
        assert read(content, batch_rows) == (
            [["1", "a\nb\n\nc"], ["2", "d"], ["3", 'e "f"\ng'], ["4", "h"]],
            [2, 6, 7, 9],
        )


def test_a_name_of_several_lines_moves_the_rows_down(read):
    content = '"sag\nnr.",note\n1,a\n2,"b\nc"\n3,d\n'
    assert read(content) == ([["1", "a"], ["2", "b\nc"], ["3", "d"]], [3, 4, 6])


cells = st.text(st.sampled_from([*"ab0 \";,\t\r\n'æøå€😀= "]), max_size=8)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), min_size=1, max_size=12)),
       st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), st.sampled_from(",;\t"), st.integers(1, 3))  # fmt: skip
def test_what_a_program_wrote_is_read_as_it_was(tmp_path_factory, rows, quoting, separator, batch_rows):
    path = tmp_path_factory.mktemp("csv") / "sager.csv"
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator, quoting=quoting)
    writer.writerow([f"column{n}" for n in range(len(rows[0]))])
    lines = []
    for row in rows:
        lines.append(written.getvalue().count("\n") + 1)
        writer.writerow(row)
    path.write_bytes(written.getvalue().encode())
    cases = CsvCases(path, batch_rows)
    cases.separator = separator  # one column alone does not show it
    batches = list(cases.batches())
    assert [[cell or "" for cell in row] for batch in batches for row in batch.rows.iter_rows()] == rows
    assert [line for batch in batches for line in batch.places] == lines


def test_a_long_file_is_read_in_batches(read, tmp_path):
    content = "sag,note\n" + "".join(f'{n},"{"lang note, " * (n % 30)}"\n' for n in range(500))
    rows, lines = read(content, batch_rows=10)
    assert [row[0] for row in rows] == [str(n) for n in range(500)]
    assert lines == list(range(2, 502))
    assert sum(1 for _ in CsvCases(tmp_path / "sager.csv", 10).batches()) > 10


@pytest.mark.parametrize("content", ["", "\n", "\ufeff", "\n1,2\n", "  \n"])
def test_a_file_without_names_of_columns_is_refused(read, content):
    refused(read, content, "sager.csv:1:", "the names of the columns belong here")


def test_a_name_that_is_there_twice_is_refused(read):
    refused(read, "sag,housing,housing\n1,2,3\n", "sager.csv:1:", "'housing' is there 2 times")


@pytest.mark.parametrize(
    ("row", "cells"), [("1,2", 2), ("1,2,3,4", 4), ("1", 1), ('"1","2"', 2), ('1,"2,3"', 2), ('1,2,"3","4"', 4)]
)
def test_a_row_with_too_few_or_too_many_cells_is_refused(read, row, cells):
    refused(read, f'a,b,c\n1,2,"x\ny"\n{row}\n1,2,3\n', "sager.csv:4:", f"the row has {cells} cells", "3 columns")


@pytest.mark.parametrize("row", ['1,"2"x,3', '1,"2,3', '"1"" ,2,3', '1,2,"'])
def test_quotes_that_do_not_match_are_refused_with_the_line_they_begin_on(read, row):
    refused(read, f"a,b,c\n1,2,3\n{row}\n1,2,3\n", "sager.csv:3:", "the quotes do not match")


def test_a_quote_that_is_never_closed_does_not_swallow_the_file(read, monkeypatch):
    monkeypatch.setattr("rettesnor.caseload.csv_cases.MOST_BYTES_OPEN", 1000)
    refused(read, 'a,b\n1,2\n3,"4\n' + "5,6\n" * 1000, "sager.csv:3:", "the quotes do not match", batch_rows=1)


@pytest.mark.parametrize("batch_rows", [1, 1000])
def test_a_file_that_is_not_utf_8_is_refused_with_the_line(read, batch_rows):
    content = b'sag,navn\n1,"\xc3\x85se\nKrogh"\n2,\xc5se\n'
    refused(read, content, 'sager.csv:4: the file is not UTF-8; save it as "CSV UTF-8"', batch_rows=batch_rows)


def test_a_file_with_line_breaks_of_another_kind_is_told_so(read):
    refused(read, "sag,navn\r1,Krogh\r", "sager.csv:1:", "line breaks of another kind")


def test_a_long_cell_is_read_to_its_end(read):
    note = 'Hun sagde "nej", og ' * 20_000
    assert read('sag,note\n1,"' + note.replace('"', '""') + '"\n')[0] == [["1", note]]


def test_the_refusal_of_quotes_shows_how_they_are_written(read):
    refused(read, 'sag,note\n1,5" skærm\n2,"5" skærm"\n', "sager.csv:2:", 'for example "5"" screen"')


def test_utf_16_is_refused_too(read):
    refused(read, "sag,navn\n1,Åse\n".encode("utf-16"), "sager.csv:1:", "not UTF-8")
