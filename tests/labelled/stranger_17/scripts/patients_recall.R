# Recall list: patients without a check-up in the last 12 months
library(readr)
library(dplyr)
library(lubridate)
library(writexl)

visits   <- read_csv2("//santaluz-fs/praxis/visits.csv", show_col_types = FALSE)
patients <- read_csv2("//santaluz-fs/praxis/patients.csv", show_col_types = FALSE)

last_visit <- visits |>
  filter(type == "check-up") |>
  group_by(patient_id) |>
  summarise(last = max(dmy(visit_date)), .groups = "drop")

recall <- patients |>
  filter(is.na(deceased_on), consent_contact == "yes") |>
  left_join(last_visit, by = "patient_id") |>
  filter(is.na(last) | last < today() - years(1)) |>
  transmute(
    doctor,
    patient = paste(last_name, first_name, sep = ", "),
    age = as.integer(time_length(interval(dmy(birth_date), today()), "years")),
    phone,
    last
  ) |>
  arrange(doctor, patient)

sheets <- split(select(recall, -doctor), recall$doctor)
write_xlsx(sheets, "//santaluz-fs/praxis/recall.xlsx")
cat(nrow(recall), "patients to call\n")
