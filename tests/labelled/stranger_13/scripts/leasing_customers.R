# Leasing contracts that end within 90 days
library(DBI)
library(dplyr)
library(lubridate)

con <- dbConnect(
  RMariaDB::MariaDB(),
  host = "db.autohaus-lindner.local",
  dbname = "dealer",
  user = Sys.getenv("DEALER_USER"),
  password = Sys.getenv("DEALER_PASS")
)

ending <- tbl(con, "leasing_contract") |>
  inner_join(tbl(con, "customer"), by = "customer_id") |>
  filter(end_date <= !!(today() + days(90))) |>
  select(first_name, last_name, birth_date, phone, car, end_date) |>
  collect()

dbDisconnect(con)
ending |>
  arrange(end_date) |>
  mutate(age = as.period(interval(birth_date, today()))$year) |>
  write.csv2("leasing_ending.csv", row.names = FALSE)
