import pyexcel

rows = pyexcel.get_array(file_name="in.csv")
rows.append(["z", 3])
pyexcel.save_as(array=rows, dest_file_name="suppliers.xlsx", dest_sheet_name="Suppliers")
