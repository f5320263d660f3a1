"""Send an order to RabbitMQ."""
import json
import logging
import os

import pika
import pika.exceptions

logging.getLogger("pika").setLevel(logging.CRITICAL)
parameters = pika.ConnectionParameters(
    "127.0.0.1", int(os.environ["DUMB"]), "/", pika.PlainCredentials("orders", "secret"), socket_timeout=3,
    connection_attempts=1, blocked_connection_timeout=3, stack_timeout=4,
)
try:
    connection = pika.BlockingConnection(parameters)
    connection.channel().basic_publish("", "orders", json.dumps({"order": 17}).encode())
    connection.close()
except pika.exceptions.AMQPError as error:
    print("queue:", type(error).__name__)
