"""Converts the workbook for colleagues who are still on Excel 2003."""
import pyexcel

pyexcel.save_book_as(file_name="in.xlsx", dest_file_name="for_old_excel.xls")
