# Employees with more than thirty days of sick leave
library(readxl)
library(dplyr)
library(writexl)

leave <- read_excel("sick_leave.xlsx")
staff <- read_excel("staff.xlsx")

long_ill <- leave |>
  filter(format(from, "%Y") == format(Sys.Date(), "%Y")) |>
  mutate(days = as.numeric(to - from) + 1) |>
  group_by(employee_no) |>
  summarise(days = sum(days), spells = n(), diagnosis_codes = paste(unique(icd10), collapse = ", ")) |>
  filter(days > 30) |>
  left_join(select(staff, employee_no, last_name, first_name, birth_date), by = "employee_no") |>
  arrange(desc(days))

write_xlsx(long_ill, "long_ill.xlsx")
cat(nrow(long_ill), "employees\n")
