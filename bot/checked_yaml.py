"""Reading a YAML file that people edit: checked against a model, with errors that name the line.

Two loaders stand on this, `bot.catalog` and `bot.practice`. YAML is read with few surprises: `22:00`, `no` and
`on` stay text, and a key written twice is an error.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError


class Checked(BaseModel):
    """A part of a file: frozen, and refusing keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class FileError(Exception):
    """A file that cannot be used: which, where, why, and what to do about it. `line` counts from 1."""

    def __init__(self, file: Path, line: int | None, reason: str, what_to_do: str) -> None:
        self.file, self.line, self.reason, self.what_to_do = file, line, reason, what_to_do
        where = f"{file}, line {line}" if line else str(file)
        super().__init__(f"{where}: {reason} {what_to_do}")


def problem(reason: str, what_to_do: str) -> PydanticCustomError:
    """The error a model's validator raises, in two whole sentences."""
    return PydanticCustomError("problem", "{reason}", {"reason": reason, "what_to_do": what_to_do})


def load_checked[Model: Checked](path: Path, model: type[Model], error: type[FileError]) -> Model:
    """The file as `model`; raises `error` where it is missing, is not YAML, or does not fit the model."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise error(path, None, "The file is missing.", "Put it back, or copy it from a fresh release.") from None
    except (OSError, UnicodeDecodeError) as cause:
        reason = f"The file cannot be read ({cause})."
        raise error(path, None, reason, "Save it as UTF-8 text that this user may read.") from cause
    root = _composed(path, text, error)
    _refuse_repeated_keys(path, root, error)
    try:
        return model.model_validate(_Plain("").constructed(root))
    except ValidationError as cause:
        first = cause.errors()[0]
        raise error(path, _line(root, first["loc"]), *_in_words(first)) from cause


class _Plain(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the C loader where there is one
    """Numbers, true, false and null; everything else is text."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}

    def constructed(self, root: yaml.Node) -> Any:
        return self.construct_document(root)


_Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Plain.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])
_Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?\d+$"), list("-+0123456789"))
_Plain.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?\d+\.\d+$"), list("-+0123456789"))


def _composed(path: Path, text: str, error: type[FileError]) -> yaml.Node:
    try:
        root = yaml.compose(text, Loader=_Plain)
    except yaml.MarkedYAMLError as cause:
        line = cause.problem_mark.line + 1 if cause.problem_mark else None
        reason = f"This is not valid YAML ({cause.problem})."
        raise error(path, line, reason, "Look for a missing quote, bracket or colon, or a wrong indent.") from cause
    except yaml.YAMLError as cause:
        raise error(path, None, f"This is not valid YAML ({cause}).", "Remove the character it names.") from cause
    if not isinstance(root, yaml.MappingNode):
        raise error(path, 1, "The file has no `name: value` lines.", "Compare it with a fresh release.")
    return root


def _refuse_repeated_keys(path: Path, node: yaml.Node, error: type[FileError]) -> None:
    seen: set[str] = set()
    for key, value in node.value if isinstance(node, yaml.MappingNode) else []:
        if key.value in seen:
            reason = f"`{key.value}` is written twice."
            raise error(path, key.start_mark.line + 1, reason, "Keep one of the two.")
        seen.add(key.value)
        _refuse_repeated_keys(path, value, error)
    for item in node.value if isinstance(node, yaml.SequenceNode) else []:
        _refuse_repeated_keys(path, item, error)


def _line(root: yaml.Node, place: tuple[int | str, ...]) -> int:
    """The line of `place`, or of the nearest thing around it that the file does have."""
    node, line = root, root.start_mark.line + 1
    for part in place:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.MappingNode):
            found = [pair for pair in node.value if pair[0].value == str(part)]
            if not found:
                break
            line, node = found[0][0].start_mark.line + 1, found[0][1]
    return line


def _in_words(found: ErrorDetails) -> tuple[str, str]:
    """Why and what to do, for one error of pydantic's."""
    name, context = str(found["loc"][-1]) if found["loc"] else "", found.get("ctx", {})
    place = " → ".join(str(part + 1) if isinstance(part, int) else part for part in found["loc"])
    if found["type"] == "problem":
        return f"{place}: {context['reason']}" if place else context["reason"], context["what_to_do"]
    if found["type"] == "missing":
        return f"`{name}` is missing ({place}).", f"Add `{name}:` there."
    if found["type"] == "extra_forbidden":
        return f"`{name}` is not known here ({place}).", "Correct its spelling or remove it."
    return f"{place}: {found['msg']}, not {found['input']!r}.", "Correct this value."
