"""Save the carrier's labels, which arrive as base64 in a JSON file, as PDF."""
import base64
import binascii
import json
from pathlib import Path

TARGET = Path("labels")


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    answer = json.loads(Path("carrier_answer.json").read_text(encoding="utf-8"))
    for shipment in answer["shipments"]:
        try:
            content = base64.b64decode(shipment["label"], validate=True)
        except binascii.Error:
            print("Broken label:", shipment["number"])
            continue
        if not content.startswith(b"%PDF"):
            print("Not a PDF:", shipment["number"])
            continue
        (TARGET / f"{shipment['number']}.pdf").write_bytes(content)


if __name__ == "__main__":
    main()
