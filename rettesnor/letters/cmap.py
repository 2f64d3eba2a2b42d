"""Which signs a TrueType font has, read from its `cmap` table.

Typst tells which font it would use only by failing on the first sign that none has. The table is exact and read once;
the fonts are our own, so one of the table's forms (format 4, every sign of the Basic Multilingual Plane) is enough.
"""

import struct
from pathlib import Path

_WINDOWS_UNICODE = (3, 1)


def signs_of(font: Path) -> frozenset[str]:
    """Every sign the font has a glyph for. Raises ValueError where the font has no table of format 4."""
    data = font.read_bytes()
    table = _table(data)
    count = struct.unpack_from(">H", data, table + 2)[0]
    for at in range(table + 4, table + 4 + 8 * count, 8):
        platform, encoding, offset = struct.unpack_from(">HHI", data, at)
        if (platform, encoding) == _WINDOWS_UNICODE and struct.unpack_from(">H", data, table + offset)[0] == 4:
            return _format_4(data, table + offset)
    raise ValueError(f"{font.name}: no cmap of format 4")


def _table(data: bytes) -> int:
    count = struct.unpack_from(">H", data, 4)[0]
    for at in range(12, 12 + 16 * count, 16):
        tag, _checksum, offset, _length = struct.unpack_from(">4sIII", data, at)
        if tag == b"cmap":
            return int(offset)
    raise ValueError("the font has no cmap table")


def _format_4(data: bytes, start: int) -> frozenset[str]:
    segments = struct.unpack_from(">H", data, start + 6)[0] // 2

    def column(number: int, kind: str = "H") -> tuple[int, ...]:
        # The end codes are followed by two bytes of padding.
        at = start + 14 + 2 * segments * number + (2 if number else 0)
        return struct.unpack_from(f">{segments}{kind}", data, at)

    ends, starts, deltas, offsets = column(0), column(1), column(2, "h"), column(3)
    offsets_at = start + 16 + 6 * segments
    found = set()
    for segment in range(segments):
        for code in range(starts[segment], min(ends[segment], 0xFFFE) + 1):
            glyph = code
            if offsets[segment]:
                at = offsets_at + 2 * segment + offsets[segment] + 2 * (code - starts[segment])
                glyph = struct.unpack_from(">H", data, at)[0]
                if glyph == 0:
                    continue
            if (glyph + deltas[segment]) % 0x10000:
                found.add(chr(code))
    return frozenset(found)
