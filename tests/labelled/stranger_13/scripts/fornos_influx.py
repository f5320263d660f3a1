"""Temperaturas dos fornos nas últimas 24 horas."""
from influxdb_client import InfluxDBClient

cliente = InfluxDBClient(
    url="http://historian.padaria-serrana.local:8086",
    token="pV3xQ9mLr7TzKc2WbY8nHd5JfGs0UaEo4iXlRtMwZkBvCq6NyDjPhS1uFeA==",
    org="producao",
)

CONSULTA = """
from(bucket: "fornos")
  |> range(start: -24h)
  |> filter(fn: (r) => r._measurement == "temperatura")
  |> aggregateWindow(every: 5m, fn: max)
"""

for tabela in cliente.query_api().query(CONSULTA):
    for registo in tabela.records:
        valor = registo.get_value()
        if valor and valor > 230:
            print(registo["forno"], registo.get_time().strftime("%d/%m %H:%M"), f"{valor:.0f} °C")
cliente.close()
