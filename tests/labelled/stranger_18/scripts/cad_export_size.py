from typing import Iterator
import os
import sys

LIMIT = 2 * 1024 ** 3
BLOCK = 16 * 1024 ** 2


def parts(path: str) -> Iterator[str]:
    with open(path, "rb") as src:
        number = 1
        while True:
            name = f"{path}.{number:03d}"
            written = 0
            with open(name, "wb") as out:
                while written < LIMIT:
                    data = src.read(BLOCK)
                    if not data:
                        break
                    out.write(data)
                    written += len(data)
            if written == 0:
                os.remove(name)
                return
            yield name
            number += 1


if os.path.getsize(sys.argv[1]) <= LIMIT:
    print("small enough")
else:
    for p in parts(sys.argv[1]):
        print(p)
