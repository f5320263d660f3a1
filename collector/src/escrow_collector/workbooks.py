"""Which sheets a workbook holds, read from the file itself: whatever library wrote or reads it, it says the same.

Only the list of sheets and the last row of each is looked at; no cell is. What is large, locked or torn says nothing.
"""

import os
import re
import struct

_MOST_FILE = 256 << 20
_MOST_DIRECTORY = 4 << 20
_MOST_PART = 8 << 20
_MOST_ROWS_READ = 16 << 20
_MOST_SHEETS = 64
_NAMED = re.compile(rb"<(?:\w+:)?sheet\b[^>]*?\bname=(?:\"([^\"]*)\"|'([^']*)')")
_RELATED = re.compile(rb"<(?:\w+:)?sheet\b[^>]*?\br:id=[\"']([^\"']*)[\"']")
_TARGET = re.compile(rb"<Relationship\b[^>]*>")
_TABLE = re.compile(rb"<table:table\b[^>]*?\btable:name=(?:\"([^\"]*)\"|'([^']*)')")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=\"(\d+)\"")
_REPEATED = re.compile(rb"[^>]*?\btable:number-rows-repeated=\"(\d+)\"")
_BARE_ROW = re.compile(rb"<(?:\w+:)?row[ />]")


def sheets_in(path):
    """`(names, rows together or None)` of a workbook, or None where it does not tell."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    try:
        status = os.fstat(handle)
        if status.st_mode & 0o170000 != 0o100000 or not 22 <= status.st_size <= _MOST_FILE:
            return None
        if path.lower().endswith(".xls"):
            return _old(_at(handle, 0, min(status.st_size, _MOST_PART)))
        return _of_zip(_Zip(handle, status.st_size))
    except (OSError, ValueError, KeyError, IndexError, struct.error):
        return None
    finally:
        os.close(handle)


def _at(handle, place, size):
    os.lseek(handle, place, os.SEEK_SET)
    parts = []
    while size > 0:
        part = os.read(handle, min(size, 1 << 20))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class _Zip(object):
    """The parts of a zip file, by name."""

    def __init__(self, handle, size):
        self._handle = handle
        tail = _at(handle, max(0, size - 66000), min(size, 66000))
        end = tail.rfind(b"PK\5\6")
        if end < 0:
            raise ValueError("no zip file")
        length, place = struct.unpack_from("<II", tail, end + 12)
        if length > _MOST_DIRECTORY:
            raise ValueError("too many parts")
        self._parts = dict(self._listed(_at(handle, place, length)))

    def _listed(self, body):
        place = 0
        while body[place : place + 4] == b"PK\1\2":
            method, packed, size = struct.unpack_from("<H8xII", body, place + 10)
            names, extra, comment = struct.unpack_from("<HHH", body, place + 28)
            offset = struct.unpack_from("<I", body, place + 42)[0]
            name = body[place + 46 : place + 46 + names].decode("utf-8", "replace")
            yield name.replace("\\", "/"), (method, packed, size, offset)
            place += 46 + names + extra + comment

    def size(self, name):
        return self._parts[name][2] if name in self._parts else None

    def read(self, name, most=_MOST_PART):
        method, packed, size, offset = self._parts[name]
        if size > most or packed > most:
            raise ValueError("too large")
        names, extra = struct.unpack("<HH", _at(self._handle, offset + 26, 4))
        body = _at(self._handle, offset + 30 + names + extra, packed)
        if method == 0:
            return body
        import zlib

        try:
            return zlib.decompressobj(-15).decompress(body, most)
        except zlib.error as fault:
            raise ValueError(str(fault))


def _of_zip(parts):
    if parts.size("content.xml") is not None:
        body = parts.read("content.xml")
        names = [_plain(one or other) for one, other in _TABLE.findall(body)]
        return (names[:_MOST_SHEETS], _open_rows(body)) if names else None
    if parts.size("xl/workbook.bin") is not None:
        return _binary(parts.read("xl/workbook.bin")), None
    book = parts.read("xl/workbook.xml")
    names = [_plain(one or other) for one, other in _NAMED.findall(book)]
    return (names[:_MOST_SHEETS], _rows(parts, book)) if names else None


def _rows(parts, book):
    """The last row of each sheet, added up; None where that would be much to read."""
    targets = {}
    for one in _TARGET.findall(parts.read("xl/_rels/workbook.xml.rels")):
        found = dict(re.findall(rb"\b(Id|Target)=[\"']([^\"']*)[\"']", one))
        targets[found.get(b"Id")] = found.get(b"Target", b"").decode("utf-8", "replace")
    paths = []
    for one in _RELATED.findall(book)[:_MOST_SHEETS]:
        target = targets.get(one, "")
        paths.append(target.lstrip("/") if target.startswith("/") else "xl/" + target)
    sizes = [parts.size(path) for path in paths]
    if None in sizes or sum(sizes) > _MOST_ROWS_READ:
        return None
    return sum(_last_row(parts.read(path, _MOST_ROWS_READ)) for path in paths)


def _last_row(body):
    numbered = _ROW.match(body, max(body.rfind(b"<row "), 0)) or next(iter(_ROW.findall(body)[-1:]), None)
    if numbered is None:
        return len(_BARE_ROW.findall(body))
    return int(numbered if isinstance(numbered, bytes) else numbered.group(1))


def _open_rows(body):
    """The last row of each table of an open document that holds something, added up; empty ones fill it to its edge."""
    together = 0
    for table in re.split(rb"<table:table\b(?!-)", body)[1 : _MOST_SHEETS + 1]:
        row = last = 0
        for one in table.split(b"<table:table-row")[1:]:
            repeated = _REPEATED.match(one)
            row += int(repeated.group(1)) if repeated else 1
            if b"office:value" in one or b"<text:p" in one:
                last = row
        together += last
    return together


def _old_rows(body, sheets):
    """The last row of each sheet of an `.xls`, added up: its DIMENSIONS records, where there is one for each sheet."""
    ends, place = [], body.find(b"\0\2\x0e\0", 512)
    while place >= 0 and place + 18 <= len(body):
        first, last, left, right, nothing = struct.unpack_from("<IIHHH", body, place + 4)
        if first <= last <= 65536 and left <= right <= 256 and not nothing:
            ends.append(last)
        place = body.find(b"\0\2\x0e\0", place + 4)
    return sum(ends) if len(ends) == sheets else None


def _binary(body):
    """Names of the sheets of an `.xlsb`: its records of kind 156."""
    names, place = [], 0
    while place < len(body) and len(names) < _MOST_SHEETS:
        kind, place = _number(body, place, 2)
        size, place = _number(body, place, 4)
        if kind == 156:
            related = struct.unpack_from("<I", body, place + 8)[0]
            start = place + 12 + (0 if related == 0xFFFFFFFF else related * 2)
            count = struct.unpack_from("<I", body, start)[0]
            names.append(body[start + 4 : start + 4 + count * 2].decode("utf-16-le", "replace"))
        place += size
    return names


def _number(body, place, most):
    found = 0
    for turn in range(most):
        byte = body[place]
        place += 1
        found |= (byte if most == 2 else byte & 0x7F) << (8 * turn if most == 2 else 7 * turn)
        if not byte & 0x80:
            break
    return found, place


def _old(body):
    """Names of the sheets of an `.xls`: its BOUNDSHEET records, in the order they stand."""
    if body[:8] != b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return None
    names, place = [], 512
    while len(names) < _MOST_SHEETS:
        place = body.find(b"\x85\0", place)
        if place < 0:
            break
        name = _bound(body, place)
        if name:
            names.append(name)
        place += 2
    return (names, _old_rows(body, len(names))) if names else None


def _bound(body, place):
    size = struct.unpack_from("<H", body, place + 2)[0]
    if place + 12 > len(body) or not 8 < size < 80:
        return None
    state, kind, count, wide = body[place + 8], body[place + 9], body[place + 10], body[place + 11]
    if state > 2 or kind not in (0, 1, 2, 6) or wide > 1 or not 1 <= count <= 31:
        return None
    if size != 8 + count * (2 if wide else 1):
        return None
    text = body[place + 12 : place + 4 + size]
    return text.decode("utf-16-le" if wide else "latin-1", "replace")


_ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def _plain(name):
    def letter(found):
        code, number, word = found.groups()
        return _ENTITIES[word] if word else chr(int(code, 16) if code else int(number))

    return _ENTITY.sub(letter, name.decode("utf-8", "replace"))
