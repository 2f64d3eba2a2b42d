"""The faults one can put into a module: each is one small change of its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

OTHER_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OTHER_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
OTHER_FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any"}

# What no test could notice: where a function is remembered, how wide a column is and whether a form could leave it
# empty, since no form is made of a model, and what is there for type checking.
UNNOTICED_FIELDS = {"annotation", "returns", "decorator_list", "type_comment"}
UNNOTICED_KEYWORDS = {"blank", "max_length", "maxsize"}
TYPES_AT = {"cast": 0, "isinstance": 1, "TypeVar": 0}


@dataclass(frozen=True)
class Fault:
    """One change of a module: the `number`-th of its faults, on `line`, `before` made `after`."""

    number: int
    line: int
    before: str
    after: str


def faults(source: str) -> list[Fault]:
    """Every fault of the module, in the order of its text."""
    return [
        Fault(number, node.lineno, _words(node), _words(changed))
        for number, (node, changed) in enumerate(_changes(ast.parse(source)))
    ]


def with_fault(source: str, number: int) -> ast.Module:
    """The module with that one fault in it."""
    tree = ast.parse(source)
    node, changed = list(_changes(tree))[number]
    _Replaced(node, ast.copy_location(changed, node)).visit(tree)
    return ast.fix_missing_locations(tree)


class _Replaced(ast.NodeTransformer):
    def __init__(self, node: ast.AST, by: ast.AST) -> None:
        self.node, self.by = node, by

    def visit(self, node: ast.AST) -> ast.AST:
        found: ast.AST = self.by if node is self.node else self.generic_visit(node)
        return found


def _words(node: ast.AST) -> str:
    return " ".join(ast.unparse(ast.fix_missing_locations(node)).split())


Changes = Iterator[tuple[ast.stmt | ast.expr, ast.stmt | ast.expr]]
"""A node of the tree, and what it is changed to."""


def _changes(tree: ast.Module) -> Changes:
    for node in _noticed(tree):
        match node:
            case ast.stmt():
                yield from _of_statement(node)
            case ast.expr():
                yield from _of_expression(node)


def _noticed(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes whose change a test could notice."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in UNNOTICED_FIELDS:
            continue
        children = value if isinstance(value, list) else [value]
        if name == "args" and isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            children = _but(children, TYPES_AT.get(node.func.id, len(children)))
        for child in children:
            if isinstance(child, ast.AST) and not _unnoticed(child):
                yield from _noticed(child)


def _unnoticed(node: ast.AST) -> bool:
    match node:
        case ast.Assert() | ast.Import() | ast.ImportFrom() | ast.Expr(ast.Constant()) | ast.JoinedStr():
            return True
        case ast.keyword(arg):
            return arg in UNNOTICED_KEYWORDS
        case ast.Assign([ast.Name(name)]):
            return name[0].isupper() and not name.isupper()  # the name of a type
    return False


def _of_statement(node: ast.stmt) -> Changes:
    match node:
        case ast.If(test) | ast.While(test) if not _turned_by_itself(test):
            yield test, _negated(test)
        case ast.Return(value) if value is not None and not _is_none(value):
            yield node, ast.Return(ast.Constant(None))
        case ast.Expr() | ast.AugAssign() | ast.Raise():
            yield node, ast.Pass()
        case ast.Break():
            yield node, ast.Continue()
        case ast.Continue():
            yield node, ast.Break()
        case ast.Match(cases=cases):
            yield from ((case.guard, ast.Constant(True)) for case in cases if case.guard)


def _of_expression(node: ast.expr) -> Changes:
    match node:
        case ast.Compare(left, ops, comparators):
            for at, op in enumerate(ops):
                for other in OTHER_COMPARISONS[type(op)]:
                    yield node, ast.Compare(left, [*ops[:at], other(), *ops[at + 1 :]], comparators)
        case ast.BoolOp(op, values):
            yield node, ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            yield from ((node, _joined(op, _but(values, at))) for at in range(len(values)))
        case ast.UnaryOp(ast.Not(), operand):
            yield node, operand
        case ast.BinOp(left, op, right) if type(op) in OTHER_OPERATORS:
            yield node, ast.BinOp(left, OTHER_OPERATORS[type(op)](), right)
        case ast.Constant(bool() as value):
            yield node, ast.Constant(not value)
        case ast.Constant(int() as value):
            yield from ((node, ast.Constant(value + by)) for by in (1, -1))
        case ast.IfExp(test, body, orelse):
            yield node, ast.IfExp(test, orelse, body)
        case ast.Call(ast.Name(name), args, keywords) if name in OTHER_FUNCTIONS:
            yield node, ast.Call(ast.Name(OTHER_FUNCTIONS[name], ast.Load()), args, keywords)
        case ast.Dict(keys, values) if len(keys) > 1:
            yield from ((node, ast.Dict(_but(keys, at), _but(values, at))) for at in range(len(keys)))
        case ast.Set(elements) if len(elements) > 1:
            yield from ((node, ast.Set(_but(elements, at))) for at in range(len(elements)))
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
            tests = [test for generator in node.generators for test in generator.ifs]
            yield from ((test, ast.Constant(True)) for test in tests)
            yield from ((test, _negated(test)) for test in tests if not _turned_by_itself(test))


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _turned_by_itself(test: ast.expr) -> bool:
    """Its own faults say the opposite already."""
    return isinstance(test, ast.Compare) or (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not))


def _joined(op: ast.boolop, values: list[ast.expr]) -> ast.expr:
    return values[0] if len(values) == 1 else ast.BoolOp(op, values)


def _but(items: list[Any], at: int) -> list[Any]:
    return [*items[:at], *items[at + 1 :]]


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
