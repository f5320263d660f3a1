FAILED = {"4539 1539 8512 2299": 12.0}
for number, value in FAILED.items():
    print(number[-4:], value)
