from argparse import ArgumentParser
from pathlib import Path

from minio import Minio

parser = ArgumentParser(description="Fetch all drawings of an order")
parser.add_argument("order")
args = parser.parse_args()

store = Minio(
    "s3.werkzeugbau.intern:9000",
    access_key="cad-reader",
    secret_key="8vTq2LwZr5XnYb7KdM3cHf9JgP1sEaUo",
    secure=True,
)

target = Path.home() / "Drawings" / args.order
for item in store.list_objects("cad", prefix=f"{args.order}/", recursive=True):
    if item.object_name.endswith((".step", ".pdf")):
        file = target / Path(item.object_name).name
        store.fget_object("cad", item.object_name, str(file))
        print(file.name, item.size)
