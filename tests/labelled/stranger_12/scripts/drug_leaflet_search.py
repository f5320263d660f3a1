import sys
from pathlib import Path

from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in, exists_in, open_dir
from whoosh.qparser import QueryParser

INDEX = "leaflet_index"
SCHEMA = Schema(name=ID(stored=True), text=TEXT(stored=True))


def build(folder: Path):
    Path(INDEX).mkdir(exist_ok=True)
    index = create_in(INDEX, SCHEMA)
    writer = index.writer()
    for leaflet in folder.glob("*.txt"):
        writer.add_document(name=leaflet.stem, text=leaflet.read_text(encoding="utf-8"))
    writer.commit()
    return index


def main():
    index = open_dir(INDEX) if exists_in(INDEX) else build(Path("leaflets"))
    with index.searcher() as searcher:
        query = QueryParser("text", index.schema).parse(" ".join(sys.argv[1:]))
        for hit in searcher.search(query, limit=8):
            print(f"{hit['name']}: {hit.highlights('text')}")


main()
