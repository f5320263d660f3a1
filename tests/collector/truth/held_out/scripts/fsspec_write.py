import fsspec

with fsspec.open("file://out.txt", "w") as file:
    file.write("x")
with fsspec.open("in.txt") as file:
    file.read()
