import os
import tempfile

with tempfile.NamedTemporaryFile("w", dir=".", prefix="part", delete=False) as file:
    file.write("x")
os.replace(file.name, "out.txt")
