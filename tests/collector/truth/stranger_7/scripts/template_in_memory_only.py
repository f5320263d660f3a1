"""How big will the export be? Both workbooks stay in memory."""

import io

import openpyxl
import xlsxwriter

first = io.BytesIO()
wb = openpyxl.Workbook()
wb.active.append(["a", "b"])
wb.save(first)

second = io.BytesIO()
book = xlsxwriter.Workbook(second, {"in_memory": True})
book.add_worksheet("Export").write_row(0, 0, ["a", "b"])
book.close()

with open("template_size.txt", "w") as f:
    f.write(f"openpyxl {len(first.getvalue())} bytes, xlsxwriter {len(second.getvalue())} bytes\n")
