"""Why a page of the desk is not shown: a reason in words, or another page that comes first."""

from __future__ import annotations


class Stop(Exception):
    """The request ends with a page that says why; `code` names its words (`stop.<code>`)."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


class GoTo(Exception):
    """The counselor is sent to another page of the desk first."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path
