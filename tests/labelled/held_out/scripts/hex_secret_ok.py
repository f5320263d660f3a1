MAGIC = bytes.fromhex("504b0304")
with open("book.xlsx", "rb") as book:
    print(book.read(4) == MAGIC)
