"""What the collector writes is what the written wire format promises."""

import json
import sys
from pathlib import Path

import jsonschema

from tests.collector.conftest import Collector, Receiver

WIRE = Path(__file__).resolve().parents[2] / "docs" / "wire"


def test_every_line_on_the_wire_fits_the_schema(collector: Collector, receiver: Receiver) -> None:
    schema = jsonschema.Draft202012Validator(json.loads((WIRE / "v1.json").read_text("utf-8")))
    collector("enrol", "--server", receiver.url, "--secret", "s")
    collector.write("tools.py", "x = 1")
    collector.write("it.py", "import tools, sqlite3, subprocess\nopen('a.csv', 'w')\nsubprocess.run(['true'])")
    collector.run(sys.executable, "it.py", "--password", "x")
    collector.run("sh", "-c", "exit 3")
    feeder = collector.write("in.py", "1")
    with feeder.open() as file:
        collector.run(sys.executable, stdin=file)
    assert collector("agent", "--once").returncode == 0
    lines = [line for body in receiver.raw for line in body.decode().splitlines()]
    kinds = {json.loads(line)["type"] for line in lines}
    assert kinds == {"run.start", "run.activity", "run.end", "snapshot", "heartbeat"}
    for line in lines:
        schema.validate(json.loads(line))
        assert len(line.encode()) <= 64 << 10
