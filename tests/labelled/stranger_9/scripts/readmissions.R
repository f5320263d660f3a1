library(DBI)
library(dplyr)
library(lubridate)

con <- dbConnect(RPostgres::Postgres(), service = "hospital_ro")

stays <- tbl(con, "stays") |>
  filter(discharged >= !!as.Date("2026-01-01")) |>
  select(patient_id, surname, birth_date, ward, icd10, admitted, discharged) |>
  collect()
dbDisconnect(con)

again <- stays |>
  arrange(patient_id, admitted) |>
  group_by(patient_id) |>
  mutate(gap = as.numeric(admitted - lag(discharged), units = "days")) |>
  ungroup() |>
  filter(gap >= 0, gap <= 30)

again |>
  count(ward, sort = TRUE) |>
  print()
readr::write_csv2(again, "readmissions.csv")
