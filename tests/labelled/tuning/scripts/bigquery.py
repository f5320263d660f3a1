from google.cloud import bigquery

client = bigquery.Client()
for row in client.query("SELECT sku, SUM(qty) q FROM `corp.sales.lines` GROUP BY sku"):
    print(row.sku, row.q)
