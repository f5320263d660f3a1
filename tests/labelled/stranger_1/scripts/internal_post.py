import urllib.request, json
d = json.dumps({"status": "ok", "rows": 120}).encode()
urllib.request.urlopen(urllib.request.Request("http://jobs.intranet.local/status", data=d), timeout=10)
