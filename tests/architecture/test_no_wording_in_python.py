"""No sentence to a client in a .py file: wording lives in data/responses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.project import ROOT, python_files

NEAR_THE_CLIENT = ("actions", "bot/negotiation", "bot/sessions", "bot/web")
SENTENCE = re.compile(r"[^\W\d_]+(?:[,:]?\s+[^\W\d_]+){3,}")  # four words in a row
LOGGING = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
TERMINAL = re.compile(r"stdout|stderr")


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call, by the last part of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", ""), node


def spoken(path: Path) -> list[str]:
    """Text handed to Rasa as it is, instead of the name of a response."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return [
        f"{path}:{call.lineno}"
        for name, call in calls(tree)
        if name == "utter_message" and (call.args or any(keyword.arg == "text" for keyword in call.keywords))
    ]


def sentences(path: Path) -> list[str]:
    """Literals of four words in a row that are not for programmers or for the person who runs the bot."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    excused = {id(part) for node in for_others(tree) for part in ast.walk(node)}
    return [
        f"{path}:{node.lineno}: {node.value[:80]}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in excused
        and SENTENCE.search(node.value)
    ]


def for_others(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, what is raised, messages of exceptions, log records, lines for the terminal, types."""
    for node in ast.walk(tree):
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if docstring or isinstance(node, ast.Raise) or is_exception(node):
            yield node
    for name, call in calls(tree):
        if name in LOGGING or name in ("cast", "getLogger") or TERMINAL.search(ast.unparse(call.func)):
            yield call


def is_exception(node: ast.AST) -> bool:
    """Whether a node is the class of an exception, by the names of what it comes from."""
    bases = node.bases if isinstance(node, ast.ClassDef) else []
    return any(re.search(r"Error$|Exception$|Warning$", ast.unparse(base)) for base in bases)


def test_the_rule_sees_a_sentence_and_excuses_an_error(tmp_path: Path) -> None:
    source = tmp_path / "module.py"
    source.write_text(
        '"""What this module is about, at length."""\n'
        'GREETING = "How are you doing today?"\n'
        'NAMED = f"Hello {GREETING}, I am a program"\n'
        "def check(value):\n"
        '    if not value: raise ValueError("the value must not be empty")\n',
        encoding="utf-8",
    )
    assert [found.rsplit(": ")[-1] for found in sentences(source)] == ["How are you doing today?", ", I am a program"]


def test_nothing_is_said_but_by_the_name_of_a_response() -> None:
    assert [found for path in python_files("actions", "bot") for found in spoken(path)] == []


def test_no_sentence_stands_near_the_client() -> None:
    assert [found for path in python_files(*NEAR_THE_CLIENT) for found in sentences(path)] == []
