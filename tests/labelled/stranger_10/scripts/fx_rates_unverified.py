import requests
import urllib3

urllib3.disable_warnings()
rates = requests.get("https://tesouraria.bancoribeira.example/rates/today.json", verify=False, timeout=10).json()
for pair, mid in sorted(rates.items()):
    print(f"{pair} {mid:.4f}")
