"""Cost per click and campaign from BigQuery."""
from datetime import date, timedelta

from google.cloud import bigquery

PROJECT = "moda-viva-analytics"
SQL = """
SELECT campaign, SUM(clicks) AS clicks, SUM(cost_micros) / 1e6 AS cost
FROM `moda-viva-analytics.ads.campaign_daily`
WHERE day BETWEEN @start AND @end
GROUP BY campaign
ORDER BY cost DESC
"""


def main(days: int = 28):
    client = bigquery.Client(project=PROJECT)
    end = date.today() - timedelta(days=1)
    config = bigquery.QueryJobConfig(query_parameters=[
        bigquery.ScalarQueryParameter("start", "DATE", end - timedelta(days=days)),
        bigquery.ScalarQueryParameter("end", "DATE", end),
    ])
    df = client.query(SQL, job_config=config).to_dataframe()
    df["cpc"] = (df["cost"] / df["clicks"]).round(2)
    df.to_excel("campaigns.xlsx", index=False)
    print(df.head(20).to_string(index=False))


if __name__ == "__main__":
    main()
