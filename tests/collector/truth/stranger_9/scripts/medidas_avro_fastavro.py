"""Mediciones de consumo en Avro."""
from fastavro import parse_schema, reader, writer

esquema = parse_schema(
    {
        "type": "record",
        "name": "Medida",
        "fields": [{"name": "contador", "type": "string"}, {"name": "kwh", "type": "double"}],
    }
)
with open("medidas.avro", "wb") as f:
    writer(f, esquema, [{"contador": "C1", "kwh": 12.5}, {"contador": "C2", "kwh": 7.75}])
with open("medidas.avro", "rb") as f:
    print(sum(m["kwh"] for m in reader(f)))
