"""One action a file, short, in the domain, and tested."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.project import ROOT, domain, files, python_files

SHARED = frozenset({"__init__", "turn"})  # no action of their own
MOST_LINES = 39  # "under 40 lines"
TESTS = ("tests/unit/actions", "tests/conversations")


def named_actions(path: Path) -> dict[str, str]:
    """The classes of a file whose `name()` returns a constant: name of the action → name of the class."""
    found: dict[str, str] = {}
    for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.name == "name":
                    returned = [each.value for each in ast.walk(method) if isinstance(each, ast.Return)]
                    found |= {str(each.value): node.name for each in returned if isinstance(each, ast.Constant)}
    return found


ACTION_FILES = {path.stem: path for path in python_files("actions") if path.stem not in SHARED}
IN_DOMAIN = [str(name) for name in domain()["actions"]]


def words_of_the_tests() -> str:
    """Everything written in the tests of actions and in the test conversations."""
    tests = [path for path in files() if any(path.is_relative_to(folder) for folder in TESTS)]
    return "\n".join((ROOT / path).read_text(encoding="utf-8") for path in tests)


@pytest.mark.parametrize("action", IN_DOMAIN)
def test_every_action_of_the_domain_has_a_class_in_a_file_of_its_name(action: str) -> None:
    stem = action.removeprefix("action_")
    assert stem in ACTION_FILES
    class_name = "".join(word.capitalize() for word in action.split("_"))
    assert named_actions(ACTION_FILES[stem]) == {action: class_name}


def test_every_action_file_is_in_the_domain() -> None:
    assert {f"action_{stem}" for stem in ACTION_FILES} == set(IN_DOMAIN)


def test_what_the_actions_share_is_no_action() -> None:
    assert [named_actions(Path("actions", f"{stem}.py")) for stem in sorted(SHARED)] == [{}, {}]


@pytest.mark.parametrize("stem", ACTION_FILES)
def test_an_action_reads_calls_and_answers_in_few_lines(stem: str) -> None:
    lines = (ROOT / ACTION_FILES[stem]).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES


def test_every_action_is_tested() -> None:
    tests = words_of_the_tests()
    untested = [
        action
        for path in ACTION_FILES.values()
        for action, class_name in named_actions(path).items()
        if action not in tests and class_name not in tests
    ]
    assert untested == []
