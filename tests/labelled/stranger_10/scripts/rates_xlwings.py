import base64
import requests
import xlwings as xw

AUTH = "Basic " + base64.b64encode(b"agencia0417:Tesouro*Norte8").decode()


@xw.func
@xw.arg("tenor", doc="1M, 3M, 6M or 12M")
def base_rate(tenor):
    """Base rate of the treasury for a tenor."""
    r = requests.get("https://tesouraria.bancoribeira.example/api/base", params={"tenor": tenor}, headers={"Authorization": AUTH}, timeout=8)
    r.raise_for_status()
    return r.json()["rate"]
