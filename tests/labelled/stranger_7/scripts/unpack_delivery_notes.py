"""Write the delivery notes of a portal export (JSON with base64 PDFs) to files."""
import base64
import binascii
import json
import sys
from pathlib import Path


def main(path: str) -> int:
    target = Path("delivery_notes")
    target.mkdir(exist_ok=True)
    documents = json.loads(Path(path).read_text(encoding="utf-8"))["documents"]
    errors = 0
    for document in documents:
        try:
            content = base64.b64decode(document["content"], validate=True)
        except (KeyError, binascii.Error) as exc:
            print(f"{document.get('number', '?')}: {exc}", file=sys.stderr)
            errors += 1
            continue
        if not content.startswith(b"%PDF-"):
            print(f"{document['number']}: not a PDF", file=sys.stderr)
            errors += 1
            continue
        (target / f"{document['number']}.pdf").write_bytes(content)
    print(f"{len(documents) - errors} written, {errors} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
