"""Runs one step of make: says what it is and about how long it takes, then how long it took.

    python -m scripts.step [--quiet] [--beside] [--expect REGEX] "Unit tests" "20 s" -- command …
    python -m scripts.step --begin | --summary

A quiet step keeps its output in results/logs and shows it only when it fails; a clock runs meanwhile. A step that runs
beside others says its name with the time, a line now and then.
Of what it expects, the lines found are shown; none found is a failure, so that a run of nothing does not pass.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path

LOGS = Path("results/logs")
TIMINGS = Path("results/timings.jsonl")
CLOCK_EVERY_S = 1.0
LINE_EVERY_S = 20.0


def run(
    title: str, about: str, command: list[str], *, quiet: bool = False, beside: bool = False, expect: str = ""
) -> int:
    """Runs the command and returns its exit code; `about` is the usual duration, for the reader only.

    `expect`, a regular expression some line of a quiet step's output must match, turns a miss into exit code 1.
    """
    _say(f"▸ {title} (about {about})" if about else f"▸ {title}")
    started = time.monotonic()
    code = _run_quietly(title, command, expect, beside) if quiet else subprocess.run(command, check=False).returncode
    seconds = time.monotonic() - started
    _say(f"{'✓' if code == 0 else '✗'} {title}: {seconds:.1f} s" + ("" if code == 0 else f", exit code {code}"))
    TIMINGS.parent.mkdir(exist_ok=True)
    with TIMINGS.open("a", encoding="utf-8") as timings:
        timings.write(json.dumps({"step": title, "seconds": round(seconds, 1), "code": code}) + "\n")
    return code


def begin() -> None:
    """Forgets the timings of the run before."""
    TIMINGS.unlink(missing_ok=True)


def summary() -> str:
    """The table of what took how long since `begin`."""
    rows = [json.loads(line) for line in TIMINGS.read_text(encoding="utf-8").splitlines()] if TIMINGS.exists() else []
    lines = [f"  {row['step']:<44} {row['seconds']:>7.1f} s" for row in rows]
    total = sum(row["seconds"] for row in rows)
    return "\n".join([*lines, f"  {'all steps':<44} {total:>7.1f} s"])


def _run_quietly(title: str, command: list[str], expect: str, beside: bool) -> int:
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / ("-".join(re.findall(r"\w+", title.lower())) + ".log")
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            _show_clock(process, f"{title}: " if beside else "")
        except BaseException:
            process.terminate()
            process.wait()
            raise
    said = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode != 0:
        _say(f"{said}\nThis is also in {log}.")
        return process.returncode
    found = [line for line in said.splitlines() if expect and re.search(expect, line)]
    if expect and not found:
        _say(f"{said}\nNo line of this, which is also in {log}, matches '{expect}'.")
        return 1
    for line in found:
        _say(f"  {line}")
    return 0


def _show_clock(process: subprocess.Popen[bytes], name: str) -> None:
    """On a terminal a clock that runs in place; elsewhere, and with a name, a line now and then to show life."""
    started = time.monotonic()
    terminal = sys.stdout.isatty() and not name
    while True:
        try:
            process.wait(timeout=CLOCK_EVERY_S if terminal else LINE_EVERY_S)
            break
        except subprocess.TimeoutExpired:
            seconds = round(time.monotonic() - started)
            sys.stdout.write(f"\r  … {seconds} s" if terminal else f"  … {name}{seconds} s\n")
            sys.stdout.flush()
    if terminal:
        sys.stdout.write("\r\033[K")


def _say(text: str) -> None:
    print(text, flush=True)


def main(arguments: list[str]) -> int:
    """Entry point of `python -m scripts.step`; returns the exit code."""
    parser = argparse.ArgumentParser(description="Run one step of make, with its timing.")
    parser.add_argument("--begin", action="store_true", help="forget the timings of the run before")
    parser.add_argument("--summary", action="store_true", help="print what took how long")
    parser.add_argument("--quiet", action="store_true", help="keep the output in a log unless the step fails")
    parser.add_argument("--beside", action="store_true", help="other steps run at the same time")
    parser.add_argument("--expect", default="", metavar="REGEX", help="what a line of a quiet step's output must match")
    parser.add_argument("title", nargs="?")
    parser.add_argument("about", nargs="?", default="")
    own, command = (arguments, []) if "--" not in arguments else _split(arguments)
    chosen = parser.parse_args(own)
    if chosen.begin:
        begin()
        return 0
    if chosen.summary:
        _say(summary())
        return 0
    if not chosen.title or not command:
        parser.error("say a title and, after --, the command to run")
    return run(chosen.title, chosen.about, command, quiet=chosen.quiet, beside=chosen.beside, expect=chosen.expect)


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    at = arguments.index("--")
    return arguments[:at], arguments[at + 1 :]


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
