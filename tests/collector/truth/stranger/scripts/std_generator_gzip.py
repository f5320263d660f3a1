import gzip
from itertools import islice


def lines(path):
    with open(path, encoding="utf-8") as source:
        for line in source:
            yield line.rstrip("\n").replace(",", ";")


def blocks(iterable, size):
    it = iter(iterable)
    while block := list(islice(it, size)):
        yield block


with gzip.open("out.csv.gz", "wt", encoding="utf-8") as target:
    for block in blocks(lines("in.csv"), 2):
        target.write("\n".join(block) + "\n")

with gzip.open("out.csv.gz", "rt", encoding="utf-8") as check:
    print(sum(1 for _ in check))
