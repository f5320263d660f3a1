# Contribution margin by region
library(DBI)
library(odbc)
library(ggplot2)

con <- dbConnect(
  odbc(),
  Driver   = "ODBC Driver 17 for SQL Server",
  Server   = "sqldwh02.corp.example",
  Database = "DWH",
  UID      = "r_reports",
  PWD      = "Basalt;River61",
  Port     = 1433
)
on.exit(dbDisconnect(con))

margins <- dbGetQuery(con, "
  SELECT region, period, SUM(revenue) AS revenue, SUM(variable_cost) AS variable_cost
  FROM mart.profitability
  WHERE period >= '2024-01'
  GROUP BY region, period
")

margins$cm <- margins$revenue - margins$variable_cost
margins$cm_pct <- margins$cm / margins$revenue

p <- ggplot(margins, aes(period, cm_pct, colour = region, group = region)) +
  geom_line() +
  scale_y_continuous(labels = scales::percent) +
  labs(title = "Contribution margin by region", x = NULL, y = NULL)

ggsave("margins.png", p, width = 10, height = 5)
write.csv2(margins, "margins.csv", row.names = FALSE)
