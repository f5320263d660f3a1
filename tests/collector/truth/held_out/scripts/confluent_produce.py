import os

from confluent_kafka import Producer

DUMB = int(os.environ["DUMB"])
try:
    producer = Producer({"bootstrap.servers": f"127.0.0.1:{DUMB}", "log_level": 0})
    producer.produce("ledger", b"x")
    producer.flush(1)
except Exception as fault:
    print(type(fault).__name__)
