"""The faults that `make mutants` puts into the code, and that a fault is noticed where a test looks."""

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks.mutants.covering import Covering
from benchmarks.mutants.equivalent import Equivalent, listed, numbered
from benchmarks.mutants.faults import Fault, faults, with_fault
from benchmarks.mutants.report import Found, page, score, share, survivors
from benchmarks.mutants.tried import Trial, run

AGE = Path("rettesnor/law/age.py")


def changes(source):
    return {f"{fault.before} -> {fault.after}" for fault in faults(source)}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", {"a < b -> a <= b", "a < b -> a >= b", "a < b -> pass"}),
        ("if a == b: c", {"a == b -> a != b", "c -> pass"}),
        ("x = a and b", {"a and b -> a or b", "a and b -> a", "a and b -> b"}),
        ("if a: pass", {"a -> not a"}),
        ("x = not a", {"not a -> a"}),
        ("x = 7", {"7 -> 8", "7 -> 6"}),
        ("x = True", {"True -> False"}),
        ("x = a + b", {"a + b -> a - b"}),
        ("x = min(a)", {"min(a) -> max(a)"}),
        ("x = {'a': b, 'c': d}", {"{'a': b, 'c': d} -> {'c': d}", "{'a': b, 'c': d} -> {'a': b}"}),
        ("x = [a for a in b if c]", {"c -> True", "c -> not c"}),
        ("x = a if b else c", {"a if b else c -> c if b else a"}),
        ("def f():\n    return a", {"return a -> return None"}),
        ("raise E", {"raise E -> pass"}),
        ("x += a", {"x += a -> pass"}),
        ("for a in b:\n    break", {"break -> continue"}),
    ],
)
def test_a_fault_is_one_small_change(source, expected):
    assert changes(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""What it means."""',
        "assert a is not None",
        "def f(a: int | None) -> bool | None: pass",
        "x = isinstance(a, int | str)",
        "Value = int | str",
        "@cache(maxsize=9)\ndef f(): pass",
        "x = f(max_length=60)",
        "x = f(blank=True)",
        "x = f'{a + b}'",
    ],
)
def test_what_no_test_could_notice_is_left_alone(source):
    assert not faults(source)


def test_each_fault_is_made_alone():
    source = "def f(a):\n    return a < 1 and a != 5\n"
    changed = {ast.unparse(with_fault(source, fault.number)) for fault in faults(source)}
    assert len(changed) == len(faults(source))
    assert ast.unparse(ast.parse(source)) not in changed


def test_the_quickest_tests_of_the_line_come_first_and_one_of_each_kind_before_a_second():
    seconds = {"t::a[1]": 0.1, "t::a[2]": 0.2, "t::b": 0.3, "t::other": 0.0, "t::slow": 99.0}
    found = Covering({"m.py": {"1": ["t::b", "t::a[2]", "t::a[1]", "t::slow"], "2": ["t::other"]}}, seconds)
    assert found.worth_trying("m.py", 1, seconds=200) == ["t::a[1]", "t::b", "t::slow", "t::a[2]", "t::other"]
    assert found.worth_trying("m.py", 1, seconds=1) == ["t::a[1]", "t::b"]


def test_the_module_s_own_tests_come_first_and_count_where_they_run_no_line_of_it():
    seconds = {"t/test_m.py::own": 0.3, "t/test_m.py::table": 0.2, "t/test_other.py::a": 0.1, "t/test_m2.py::b": 0.4}
    found = Covering({"p/m.py": {"1": ["t/test_other.py::a", "t/test_m.py::own"], "2": ["t/test_m2.py::b"]}}, seconds)
    own, table, other, beside = "t/test_m.py::own", "t/test_m.py::table", "t/test_other.py::a", "t/test_m2.py::b"
    assert found.worth_trying("p/m.py", 1, seconds=9) == [own, other, table, beside]
    assert found.worth_trying("p/m.py", 7, seconds=9) == [table, own, beside, other]


def test_the_tests_of_a_folder_are_its_modules_own():
    seconds = {"t/test_models.py::tables": 0.5, "t/test_models_of_pay.py::a": 0.1, "t/test_other.py::b": 0.2}
    found = Covering({"p/models/citizen.py": {"1": []}}, seconds)
    assert found.worth_trying("p/models/citizen.py", 1, seconds=9)[0] == "t/test_models.py::tables"


def test_what_runs_at_import_can_be_noticed_by_any_test_of_the_suite():
    seconds = {"t/test_m.py::own": 0.3, "t/test_table.py::a": 0.1, "t/test_other.py::b": 0.2}
    found = Covering({"p/m.py": {"1": [], "2": ["t/test_other.py::b"]}}, seconds)
    assert found.worth_trying("p/m.py", 1, seconds=9) == [
        "t/test_m.py::own",
        "t/test_other.py::b",
        "t/test_table.py::a",
    ]


def test_a_fault_is_noticed_where_a_test_looks_and_no_fault_is_not():
    """In a process that has imported nothing of ours, as the run is."""
    name = "tests/law/test_age.py::test_an_age_is_turned_on_the_birthday_not_the_day_before"
    returned, *_others = [
        fault for fault in faults(AGE.read_text("utf-8")) if fault.before.startswith("born + relativedelta")
    ]
    trials = [Trial(str(AGE), number, (name,), 60) for number in (returned.number, None)]
    program = f"from benchmarks.mutants.tried import *; print(sorted(verdicts({trials})))"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, timeout=120)
    assert said.stdout.strip() == "[(0, 'noticed'), (1, 'survived')]"


def test_a_fault_that_no_test_can_meet_survives():
    assert run(Trial(str(AGE), 0, (), 60)) == 0


def test_each_fault_that_changes_nothing_is_a_possible_one_with_its_reason():
    entries = listed()
    assert len(numbered(entries)) == len(entries)
    assert all(each.because for each in entries)


@pytest.fixture
def module(tmp_path):
    file = tmp_path / "m.py"
    file.write_text("def f(a, b):\n    if a < 1 and b < 1:\n        return a\n    return b + b\n", "utf-8")
    return str(file)


def test_a_fault_is_found_by_what_its_line_was_and_is_wherever_that_stands(module):
    stood = "if a < 1 and b < 1:"
    for put in ("if a < 1 and b <= 1:", "if a <= 1 and b < 1:", "if a < 1 or b < 1:", "if a < 1:"):
        [(file, number)] = numbered([Equivalent(module, stood, put, "")])
        changed = ast.unparse(with_fault(Path(file).read_text("utf-8"), number))
        assert put in changed


@pytest.mark.parametrize(
    ("stood", "put"),
    [("if a < 1 and b < 1:", "if a > 1 and b < 1:"), ("if a < 2:", "if a <= 2:"), ("return b + b", "return b - a")],
)
def test_what_is_no_possible_fault_cannot_be_listed(module, stood, put):
    with pytest.raises(ValueError, match="0 possible faults of"):
        numbered([Equivalent(module, stood, put, "")])


def found(verdict, line=1, package="rettesnor/law"):
    return Found(package, f"{package}/age.py", Fault(0, line, "a < b", "a <= b"), verdict)


FOUND = [
    found("noticed"),
    found("too slow"),
    found("survived", 7),
    found("changes nothing", 8),
    found("noticed", package="rettesnor/rules"),
]


def test_the_score_counts_what_a_test_stopped_at_or_never_came_through_of_all_that_changes_anything():
    assert (score(FOUND), share(FOUND)) == (75, 60)
    written = page(FOUND, possible=4_000, seed=3, seconds=600, on=date(2026, 5, 4))
    assert "| `rettesnor/law` | 4 | 1 | 1 | 1 | 1 | 66.7 % |" in written
    assert "| **all** | 5 | 2 | 1 | 1 | 1 | 75.0 % |" in written
    assert "these included, the tests noticed 60.0 %." in written
    assert "A sample of 5 of 4000 possible faults, seed 3." in written


def test_whatever_survived_is_listed_with_its_place():
    assert survivors(FOUND) == "rettesnor/law/age.py:7: a < b  ->  a <= b\n"
