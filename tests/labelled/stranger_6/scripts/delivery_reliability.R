# Local DuckDB over parquet exports: delivery reliability per supplier
library(DBI)
library(duckdb)

con <- dbConnect(duckdb::duckdb(), dbdir = "deliveries.duckdb")

reliability <- dbGetQuery(con, "
  SELECT supplier_no,
         COUNT(*) AS deliveries,
         AVG(CASE WHEN delivered_on <= promised_on THEN 1.0 ELSE 0.0 END) AS on_time
  FROM read_parquet('deliveries/*.parquet')
  GROUP BY supplier_no
  HAVING COUNT(*) >= 10
  ORDER BY on_time
")

dbDisconnect(con, shutdown = TRUE)
reliability$on_time <- round(reliability$on_time, 3)
print(head(reliability, 15))
write.csv(reliability, "reliability.csv", row.names = FALSE)
