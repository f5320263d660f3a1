import pyarrow

table = pyarrow.table({"amount": [1, 2]})
with pyarrow.OSFile("out.arrow", "wb") as sink, pyarrow.ipc.new_file(sink, table.schema) as writer:
    writer.write_table(table)
with pyarrow.memory_map("out.arrow") as source:
    pyarrow.ipc.open_file(source).read_all()
