"""Daily page views of the web shop from ClickHouse."""
import clickhouse_connect
import matplotlib.pyplot as plt

CFG = dict(
    host="ch.analytics.shopteam.local",
    port=8443,
    username="marketing",
    password="Zy3_paLmtree_88x",
    secure=True,
)


def main():
    client = clickhouse_connect.get_client(**CFG)
    res = client.query(
        "SELECT toDate(ts) AS d, count() AS views FROM web.pageviews "
        "WHERE ts > now() - INTERVAL 60 DAY GROUP BY d ORDER BY d"
    )
    days, views = zip(*res.result_rows)
    plt.figure(figsize=(10, 4))
    plt.plot(days, views)
    plt.title("Page views per day")
    plt.tight_layout()
    plt.savefig("views.png", dpi=150)
    print("views.png saved")


if __name__ == "__main__":
    main()
