from collections import Counter
import os

import requests

SHOP = "https://shop.teaandtins.example/wp-json/wc/v3"
auth = (os.environ["WC_KEY"], os.environ["WC_SECRET"])

pieces, turnover = Counter(), Counter()
page = 1
while True:
    report = requests.get(
        f"{SHOP}/reports/top_sellers", params={"period": "month", "page": page}, auth=auth, timeout=30
    ).json()
    if not report:
        break
    for item in report:
        pieces[item["title"]] += item["quantity"]
        turnover[item["title"]] += float(item.get("total", 0))
    page += 1

for title, n in pieces.most_common(20):
    print(f"{n:>6}  {turnover[title]:>10.2f}  {title}")
