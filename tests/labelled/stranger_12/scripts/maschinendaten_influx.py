from influxdb_client import InfluxDBClient

URL = "http://mes-influx.kessler-werke.lan:8086"
TOKEN = "C3aWtk8T219xyEYCX2SeYp6wSvUGEoh2sKbp4f3NZPPSWb5kWQCBj5Ed1q26suefN0wQ=="
ORG = "fertigung"

ABFRAGE = """
from(bucket: "spritzguss")
  |> range(start: -8h)
  |> filter(fn: (r) => r._measurement == "zone" and r._field == "temperatur")
  |> aggregateWindow(every: 5m, fn: mean)
"""


def ausreisser(tabellen, grenze=245.0):
    for tabelle in tabellen:
        for satz in tabelle.records:
            wert = satz.get_value()
            if wert is not None and wert > grenze:
                yield satz.values["maschine"], satz.get_time(), wert


with InfluxDBClient(url=URL, token=TOKEN, org=ORG) as client:
    for maschine, zeit, wert in ausreisser(client.query_api().query(ABFRAGE)):
        print(f"{maschine}: {wert:.1f} °C um {zeit:%H:%M}")
