from fastavro import parse_schema, reader, writer

schema = parse_schema(
    {
        "type": "record",
        "name": "Scan",
        "fields": [{"name": "parcel", "type": "string"}, {"name": "hub", "type": "string"}, {"name": "ts", "type": "long"}],
    }
)
scans = [{"parcel": f"PT{n:05}", "hub": "OPO" if n % 2 else "LIS", "ts": 1717400000 + n} for n in range(50)]
with open("events.avro", "wb") as out:
    writer(out, schema, scans, codec="deflate")
with open("events.avro", "rb") as src:
    print(sum(1 for scan in reader(src) if scan["hub"] == "OPO"), "scans in Porto")
