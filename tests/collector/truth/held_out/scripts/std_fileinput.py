import fileinput

with fileinput.input("in.txt", inplace=True) as lines:
    for line in lines:
        print(line.upper(), end="")
