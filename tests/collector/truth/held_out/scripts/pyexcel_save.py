import pyexcel

pyexcel.save_as(array=[["name", "amount"], ["x", 1], ["y", 2]], dest_file_name="out.xlsx", sheet_name="Sums")
