library(readr)
library(dplyr)
library(lubridate)

stays <- read_csv("S:/Controlling/stays.csv", col_types = cols(nhs_number = col_character()))

long_stays <- stays |>
  mutate(
    admitted = dmy(admitted),
    discharged = dmy(discharged),
    days = as.integer(coalesce(discharged, today()) - admitted)
  ) |>
  filter(days > 14) |>
  select(ward, patient_name, date_of_birth, nhs_number, diagnosis, admitted, days) |>
  arrange(ward, desc(days))

write_excel_csv2(long_stays, "S:/Controlling/long_stays.csv")

long_stays |>
  count(ward, name = "patients") |>
  print(n = 50)
