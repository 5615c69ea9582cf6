"""Makes the PNG of a browser small enough for docs: 256 colours are plenty for a page of text and a few surfaces.

Reads what Chromium writes (8 bits a channel, RGB or RGBA, not interlaced) and writes an indexed PNG (W3C PNG, third
edition: chunks, filters).
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_COLOURS = 256
CHANNELS = {2: 3, 6: 4}  # by colour type

Colour = tuple[int, ...]
Predict = Callable[[int, int, int], int]


def made_small(png: bytes) -> bytes:
    """The same picture with its 256 most frequent colours; any other is drawn in the nearest of them."""
    width, height, rows = _pixels(png)
    counted = Counter(pixel for row in rows for pixel in row)
    palette = [colour for colour, _ in counted.most_common(MOST_COLOURS)]
    index = {colour: place for place, colour in enumerate(palette)}
    for colour in counted:
        index.setdefault(colour, min(range(len(palette)), key=lambda place: _distance(palette[place], colour)))
    lines = b"".join(b"\0" + bytes(index[pixel] for pixel in row) for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", header), (b"PLTE", bytes(part for colour in palette for part in colour)))
    return SIGNATURE + b"".join(_chunk(*part) for part in (*parts, (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")))


def _pixels(png: bytes) -> tuple[int, int, list[list[Colour]]]:
    chunks = list(_chunks(png))
    width, height, _, colour_type, *_ = struct.unpack(">IIBBBBB", chunks[0][1])
    channels = CHANNELS[colour_type]
    packed = zlib.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    size = width * channels
    above, rows = bytearray(size), []
    for start in range(0, height * (size + 1), size + 1):
        above = _unfiltered(packed[start], bytearray(packed[start + 1 : start + 1 + size]), above, channels)
        columns = [above[channel::channels] for channel in range(3)]
        rows.append(list(zip(*columns, strict=True)))
    return width, height, rows


def _unfiltered(kind: int, line: bytearray, above: bytearray, channels: int) -> bytearray:
    predict = PREDICTIONS[kind]
    for place, value in enumerate(line):
        before = place - channels
        left, corner = (line[before], above[before]) if before >= 0 else (0, 0)
        line[place] = (value + predict(left, above[place], corner)) & 255
    return line


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


PREDICTIONS: tuple[Predict, ...] = (
    lambda left, up, corner: 0,
    lambda left, up, corner: left,
    lambda left, up, corner: up,
    lambda left, up, corner: (left + up) // 2,
    _paeth,
)


def _distance(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(SIGNATURE)
    while place < len(png):
        size = int.from_bytes(png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + size]
        place += size + 12


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
