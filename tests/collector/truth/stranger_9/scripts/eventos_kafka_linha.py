"""Publica paradas de linha no Kafka da fábrica."""
import json
import logging
import os

from kafka import KafkaProducer
from kafka.errors import KafkaError

logging.getLogger("kafka").setLevel(logging.CRITICAL)
try:
    produtor = KafkaProducer(
        bootstrap_servers=f"127.0.0.1:{os.environ['DUMB']}",
        value_serializer=lambda v: json.dumps(v).encode(),
        api_version_auto_timeout_ms=1500,
        max_block_ms=1500,
        retries=0,
    )
    produtor.send("paradas", {"linha": 4, "min": 12})
    produtor.flush(timeout=2)
except KafkaError as e:
    print("Kafka fora:", type(e).__name__)
