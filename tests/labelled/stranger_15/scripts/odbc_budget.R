# Budget against spending per cost centre
library(DBI)
library(odbc)
library(dplyr)

con <- dbConnect(
  odbc::odbc(),
  Driver = "ODBC Driver 17 for SQL Server",
  Server = "sql-fin.uni-verwaltung.local",
  Database = "Haushalt",
  Trusted_Connection = "Yes"
)

budget <- dbGetQuery(con, "SELECT kostenstelle, jahr, betrag FROM budget WHERE jahr = 2025")
spent <- dbGetQuery(con, "SELECT kostenstelle, SUM(betrag) AS ist FROM buchung WHERE jahr = 2025 GROUP BY kostenstelle")
dbDisconnect(con)

budget |>
  left_join(spent, by = "kostenstelle") |>
  mutate(rest = betrag - coalesce(ist, 0), quote = round(100 * ist / betrag, 1)) |>
  arrange(desc(quote)) |>
  write.csv2("budget_2025.csv", row.names = FALSE)
