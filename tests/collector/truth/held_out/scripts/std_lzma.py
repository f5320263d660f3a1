import bz2
import lzma

with lzma.open("out.xz", "wt") as file:
    file.write("x")
with bz2.open("out.bz2", "wb") as file:
    file.write(b"x")
