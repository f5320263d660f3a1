"""Consulta a temperatura das câmaras frias no InfluxDB."""
from influxdb_client import InfluxDBClient

CONFIG = {
    "url": "http://influx.frigosul.local:8086",
    "token": "q3Xv-9TzRkL0bW_mYdHs7PfNcJg2UeAi5oVtQx8EwKlZrBnD4yMhSaCu6pGjT1Fi==",
    "org": "frigosul",
}
FLUX = '''
from(bucket: "camaras")
  |> range(start: -2h)
  |> filter(fn: (r) => r._measurement == "temp" and r._field == "celsius")
  |> aggregateWindow(every: 10m, fn: mean, createEmpty: false)
'''
LIMITE = -16.0

with InfluxDBClient(**CONFIG) as cliente:
    for tabela in cliente.query_api().query(FLUX):
        camara = tabela.records[0].values["camara"]
        pico = max(r.get_value() for r in tabela.records)
        aviso = "  ALERTA" if pico > LIMITE else ""
        print(f"{camara:<10} pico {pico:6.1f} °C{aviso}")
