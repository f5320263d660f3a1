"""A workbook's sheets, read from the file itself, whatever wrote it."""

import struct
import zipfile
from pathlib import Path

import pytest
from escrow_collector.workbooks import sheets_in

BOOK = '<workbook xmlns:r="r"><sheets>{}</sheets></workbook>'
SHEET = '<sheet name="{}" sheetId="1" r:id="rId{}"/>'
RELATIONS = "<Relationships>{}</Relationships>"
RELATION = '<Relationship Id="rId{0}" Type="worksheet" Target="worksheets/sheet{0}.xml"/>'
IN_XLSX = Path(__file__).parent / "truth" / "in.xlsx"


def a_book(path: Path, rows: dict[str, str], method: int = zipfile.ZIP_DEFLATED) -> str:
    with zipfile.ZipFile(path, "w", method) as file:
        numbered = list(enumerate(rows, 1))
        file.writestr("xl/workbook.xml", BOOK.format("".join(SHEET.format(name, n) for n, name in numbered)))
        file.writestr("xl/_rels/workbook.xml.rels", RELATIONS.format("".join(RELATION.format(n) for n, _ in numbered)))
        for n, name in numbered:
            file.writestr(f"xl/worksheets/sheet{n}.xml", f"<worksheet><sheetData>{rows[name]}</sheetData></worksheet>")
    return str(path)


def test_a_workbook_tells_its_sheets_and_how_far_they_go() -> None:
    assert sheets_in(str(IN_XLSX)) == (["Ledger", "Notes"], 31)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_names_are_read_as_they_are_shown(tmp_path: Path, method: int) -> None:
    path = a_book(tmp_path / "it.xlsx", {"P&amp;L &lt;2026&gt; &#233;": '<row r="1"/><row r="9"></row>'}, method)
    assert sheets_in(path) == (["P&L <2026> é"], 9)


def test_rows_without_numbers_are_counted(tmp_path: Path) -> None:
    assert sheets_in(a_book(tmp_path / "it.xlsx", {"A": "<row><c/></row><row/>"})) == (["A"], 2)


def test_an_empty_sheet_has_no_rows(tmp_path: Path) -> None:
    assert sheets_in(a_book(tmp_path / "it.xlsx", {"A": "", "B": '<row r="3"/>'})) == (["A", "B"], 3)


ROW = "<table:table-row{}><table:table-cell{}/></table:table-row>"
FULL, EMPTY = ROW.format("", ' office:value="1"'), ROW.format(' table:number-rows-repeated="7"', "")


def test_an_open_document_tells_its_tables_and_how_far_they_go(tmp_path: Path) -> None:
    path = tmp_path / "it.ods"
    tables = {"Sums": FULL + EMPTY + FULL + EMPTY, "Notes": FULL, "None": EMPTY}
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("content.xml", "".join(f'<table:table table:name="{name}">{rows}</table:table>'
                                             for name, rows in tables.items()))  # fmt: skip
    assert sheets_in(str(path)) == (["Sums", "Notes", "None"], 10)


def test_an_old_workbook_tells_its_sheets_and_how_far_they_go(tmp_path: Path) -> None:
    """The records of BIFF8 that say so, in the order and the form a real one has them."""
    names = b"".join(
        struct.pack("<HHIBBBB", 0x85, 8 + len(name), 0, 0, 0, len(name), 0) + name for name in (b"Ledger", b"Notes")
    )
    ends = b"".join(struct.pack("<HHIIHHH", 0x200, 14, 0, rows, 0, 3, 0) for rows in (31, 4))
    path = tmp_path / "it.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + names + ends)
    assert sheets_in(str(path)) == (["Ledger", "Notes"], 35)
    path.write_bytes(path.read_bytes()[:-18])
    assert sheets_in(str(path)) == (["Ledger", "Notes"], None)


@pytest.mark.parametrize("cut", [0, 1, 21, 400, -22, -30])
def test_a_torn_workbook_tells_nothing(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "it.xlsx"
    path.write_bytes(IN_XLSX.read_bytes()[:cut])
    assert sheets_in(str(path)) is None


def test_what_is_no_workbook_tells_nothing(tmp_path: Path) -> None:
    for name in ("it.xlsx", "it.xls", "it.ods"):
        (tmp_path / name).write_bytes(b"PK\5\6" + bytes(18) + b"just bytes" * 40)
        assert sheets_in(str(tmp_path / name)) is None
    assert sheets_in(str(tmp_path)) is None
    assert sheets_in(str(tmp_path / "absent.xlsx")) is None
