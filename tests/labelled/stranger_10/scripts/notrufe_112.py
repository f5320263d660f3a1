import json
import sys
from datetime import datetime

for zeile in sys.stdin:
    e = json.loads(zeile)
    if e["typ"] != "EINSATZ" or not e.get("eingetroffen"):
        continue
    frist = datetime.fromisoformat(e["eingetroffen"]) - datetime.fromisoformat(e["anruf"])
    print(e["nr"], e["anrufer"]["name"], e["anrufer"]["rufnr"], e["ort"]["strasse"], e["meldebild"], f"{frist.total_seconds() / 60:.1f}", sep="\t")
