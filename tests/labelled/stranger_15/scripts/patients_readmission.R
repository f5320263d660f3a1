# Patients readmitted within 30 days
library(readr)
library(dplyr)

stays <- read_csv("stays.csv", show_col_types = FALSE)

readmitted <- stays |>
  arrange(patient_id, admitted) |>
  group_by(patient_id) |>
  mutate(days_since = as.numeric(admitted - lag(discharged))) |>
  ungroup() |>
  filter(!is.na(days_since), days_since <= 30) |>
  mutate(age = as.integer((admitted - birth_date) / 365.25)) |>
  select(patient_id, patient_name, age, sex, icd10, ward, admitted, days_since)

write_csv(readmitted, "readmissions.csv")
cat(nrow(readmitted), "readmissions of", n_distinct(readmitted$patient_id), "patients\n")
print(count(readmitted, icd10, sort = TRUE), n = 15)
