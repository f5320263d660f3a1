import mmap

with open("in.csv", "r+b") as file, mmap.mmap(file.fileno(), 0) as view:
    view[:4] = b"NAME"
