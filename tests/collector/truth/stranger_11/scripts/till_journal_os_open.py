"""The till's journal: appended with the plainest calls there are, and read back with pread."""
import os

entries = [b"opening 150.00\n", b"sale 12.40\n", b"sale 3.10\n", b"closing 165.50\n"]
journal = os.open("till.journal", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
try:
    for entry in entries:
        os.write(journal, entry)
    os.fsync(journal)
finally:
    os.close(journal)

reading = os.open("till.journal", os.O_RDONLY)
try:
    print(os.pread(reading, 15, 0).decode().strip(), os.fstat(reading).st_size)
finally:
    os.close(reading)
os.replace("till.journal", "till_2026_11_27.journal")
