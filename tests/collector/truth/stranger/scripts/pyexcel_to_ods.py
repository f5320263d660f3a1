import pyexcel

records = pyexcel.get_records(file_name="in.csv")
pyexcel.save_as(records=records, dest_file_name="out.ods", dest_sheet_name="Saldo")
