"""Fill in a copy of the .xls form."""

import xlrd
import xlwt
from xlutils.copy import copy

template = xlwt.Workbook()
form = template.add_sheet("Form")
form.write(0, 0, "Order number")
form.write(1, 0, "Approved by")
template.save("template.xls")

filled = copy(xlrd.open_workbook("template.xls", formatting_info=True))
filled.get_sheet(0).write(0, 1, 4711)
filled.get_sheet(0).write(1, 1, "M. Costa")
filled.save("form_4711.xls")
