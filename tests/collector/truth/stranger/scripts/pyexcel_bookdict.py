import pyexcel

book = pyexcel.get_book_dict(file_name="in.xlsx")
pyexcel.save_book_as(
    bookdict={"Ledger": book["Ledger"], "Extra": [["k", "v"], ["rows", len(book["Ledger"])]]},
    dest_file_name="out.xlsx",
)
