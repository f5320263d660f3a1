"""Freight cost per lane from BigQuery."""
import pandas as pd
from google.cloud import bigquery
from google.oauth2 import service_account

KEY = {
    "type": "service_account",
    "project_id": "freight-analytics-4471",
    "private_key_id": "ec39e1703373f3e3448244bec2c7aa941dc0e2bd",
    "private_key": "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQKHrFATot2Ugxs3FjC8lrAUCcic2yKQCTmX2NhSCg6wBQmY3rLvqPRqCgsglw\n6KYAg6AOVRy1zkcWJzLzMhzwxAlzXeqmcKaLcOPbXaI7XI6y7NSTKI7kqat4oJPO\ndE0Ei6femNEmc6YJX5oE3f4MralzRKOAjZYrJjCyCv5FIpd9XQlOb4IFXdAmK3FI\n8fM0VrgH25K4vX3Zx6hSloPX3EJbQ2JYgdyJt4YDsQX9zkoe64hD1G2BWbqqfQeX\nRRblQTp5YJoVZq0D1KBrgeIKpjwoPBQAPEz9ESGqi8=\n-----END PRIVATE KEY-----\n",
    "client_email": "lane-report@freight-analytics-4471.iam.gserviceaccount.com",
    "token_uri": "https://oauth2.googleapis.com/token",
}

SQL = """
SELECT origin_country, destination_country, carrier,
       COUNT(*) AS shipments, SUM(cost_eur) AS cost, SUM(weight_kg) AS weight
FROM `freight-analytics-4471.tms.shipments`
WHERE ship_date >= DATE_SUB(CURRENT_DATE(), INTERVAL 6 MONTH)
GROUP BY 1, 2, 3
"""


def main():
    creds = service_account.Credentials.from_service_account_info(KEY)
    client = bigquery.Client(credentials=creds, project=KEY["project_id"])
    df: pd.DataFrame = client.query(SQL).to_dataframe()
    df["eur_per_kg"] = df["cost"] / df["weight"]
    df.sort_values("eur_per_kg", ascending=False).to_csv("lanes.csv", index=False)
    print(df.head(20))


if __name__ == "__main__":
    main()
