import json
import os

from kafka import KafkaProducer
from kafka.errors import KafkaError

try:
    producer = KafkaProducer(
        bootstrap_servers=f"localhost:{os.environ['DUMB']}",
        value_serializer=lambda v: json.dumps(v).encode("utf-8"),
        api_version_auto_timeout_ms=2000,
        max_block_ms=2000,
    )
    producer.send("orders", {"order": 4711, "status": "picked"}).get(timeout=3)
    producer.close(timeout=2)
except KafkaError as exc:
    print("event not sent:", type(exc).__name__)
