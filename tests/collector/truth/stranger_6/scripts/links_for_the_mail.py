from urllib.parse import quote, urlencode

BASE = "https://reports.company.example/view"
for name, month in (("P&L", "2024-05"), ("Cash flow", "2024-05")):
    print(f"{name}: {BASE}/{quote(name)}?{urlencode({'month': month, 'format': 'pdf'})}")
