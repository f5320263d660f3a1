library(DBI)
library(RPostgres)
library(dplyr)
library(writexl)

con <- dbConnect(
  Postgres(),
  host = "alumni-db.wexcombe.ac.uk",
  dbname = "alumni",
  user = "fundraising",
  password = "qA6WpdnVS1-Lantern"
)

donors <- dbGetQuery(con, "
  SELECT a.first_name, a.last_name, a.email, a.grad_year, SUM(d.amount) AS total
    FROM alumni a JOIN donation d USING (alumni_id)
   WHERE d.given_on >= date_trunc('year', now()) - interval '1 year'
   GROUP BY 1, 2, 3, 4
  HAVING SUM(d.amount) > 500
")
dbDisconnect(con)

donors |>
  arrange(desc(total)) |>
  mutate(letter = if_else(grad_year < 1995, "classic", "modern")) |>
  write_xlsx("donors_500.xlsx")

cat(nrow(donors), "alumni above 500\n")
