import os

from influxdb_client import InfluxDBClient

HTTP = int(os.environ["HTTP"])
try:
    InfluxDBClient(f"http://127.0.0.1:{HTTP}", token="hunter2", org="o").ping()
except Exception as fault:
    print(type(fault).__name__)
