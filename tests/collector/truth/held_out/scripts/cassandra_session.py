import os

from cassandra.cluster import Cluster

DUMB = int(os.environ["DUMB"])
try:
    Cluster(["127.0.0.1"], port=DUMB, connect_timeout=2).connect("gl")
except Exception as fault:
    print(type(fault).__name__)
