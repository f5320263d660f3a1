"""Weekly KPIs from the parquet exports, computed with DuckDB in memory."""
import duckdb

con = duckdb.connect()

kpis = con.execute(
    """
    WITH w AS (
        SELECT date_trunc('week', order_date) AS week,
               count(DISTINCT order_id)       AS orders,
               sum(net)                       AS net,
               sum(net) FILTER (returned)     AS returned_net
        FROM read_parquet('exports/orders_*.parquet')
        GROUP BY 1
    )
    SELECT week, orders, round(net, 2) AS net,
           round(net / orders, 2) AS basket,
           round(100.0 * coalesce(returned_net, 0) / net, 1) AS return_pct,
           round(100.0 * (net / lag(net) OVER (ORDER BY week) - 1), 1) AS growth_pct
    FROM w
    ORDER BY week DESC
    LIMIT 12
    """
).df()

kpis.to_excel("weekly_kpis.xlsx", index=False)
print(kpis.to_string(index=False))

con.execute("COPY (SELECT * FROM kpis) TO 'weekly_kpis.csv' (HEADER, DELIMITER ';')")
con.close()
