"""Avro from the trucks, parquet for the analysts."""
import fastavro
import pandas as pd

SCHEMA = fastavro.parse_schema({
    "type": "record",
    "name": "Ping",
    "fields": [{"name": "truck", "type": "string"}, {"name": "kmh", "type": "int"}],
})
pings = [{"truck": f"T{n % 3}", "kmh": 60 + n} for n in range(12)]
with open("pings.avro", "wb") as out:
    fastavro.writer(out, SCHEMA, pings)
with open("pings.avro", "rb") as source:
    frame = pd.DataFrame.from_records(list(fastavro.reader(source)))
frame.groupby("truck", as_index=False)["kmh"].max().to_parquet("top_speed.parquet", index=False)
