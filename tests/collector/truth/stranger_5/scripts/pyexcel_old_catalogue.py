"""Keep the catalogue as .xls for the cash registers."""
import pyexcel

catalogue = [{"sku": "A1", "price": 10.0}, {"sku": "B2", "price": 12.5}, {"sku": "C3", "price": 7.0}]
pyexcel.save_as(records=catalogue, dest_file_name="catalogue.xls", sheet_name="Catalogue")
for record in pyexcel.iget_records(file_name="catalogue.xls"):
    print(record["sku"], record["price"])
pyexcel.free_resources()
