"""Full-text search in the travel policy with Whoosh."""
import sys
from pathlib import Path

from whoosh import index
from whoosh.fields import ID, TEXT, Schema
from whoosh.qparser import QueryParser

IDX = Path("policy_idx")


def build():
    IDX.mkdir(exist_ok=True)
    ix = index.create_in(IDX, Schema(path=ID(stored=True), body=TEXT(stored=True)))
    w = ix.writer()
    for p in Path("policy").glob("*.md"):
        w.add_document(path=p.name, body=p.read_text(encoding="utf-8"))
    w.commit()
    return ix


def main():
    ix = index.open_dir(IDX) if index.exists_in(IDX) else build()
    with ix.searcher() as s:
        for hit in s.search(QueryParser("body", ix.schema).parse(" ".join(sys.argv[1:])), limit=5):
            print(hit["path"], "-", hit.highlights("body"))


if __name__ == "__main__":
    main()
