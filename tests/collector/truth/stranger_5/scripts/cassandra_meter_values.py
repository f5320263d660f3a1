"""Latest meter values from Cassandra."""
import logging
import os

from cassandra.auth import PlainTextAuthProvider
from cassandra.cluster import Cluster, NoHostAvailable

logging.getLogger("cassandra").setLevel(logging.CRITICAL)
cluster = Cluster(
    ["127.0.0.1"], port=int(os.environ["DUMB"]), auth_provider=PlainTextAuthProvider("meters", "secret"),
    connect_timeout=2, protocol_version=4,
)
try:
    session = cluster.connect("telemetry")
    print(session.execute("SELECT * FROM latest LIMIT 10").all())
except NoHostAvailable:
    print("no Cassandra node is reachable")
finally:
    cluster.shutdown()
