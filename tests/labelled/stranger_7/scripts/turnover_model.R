# Predict attrition risk per employee
packages <- c("dplyr", "readxl", "ranger", "writexl")
for (p in packages) {
  if (!requireNamespace(p, quietly = TRUE)) {
    install.packages(p, repos = "https://cloud.r-project.org")
  }
}
library(dplyr)
library(readxl)
library(ranger)

staff <- read_excel("staff_history.xlsx") |>
  mutate(
    age = as.integer(format(Sys.Date(), "%Y")) - as.integer(format(birth_date, "%Y")),
    left = factor(left_company, levels = c("no", "yes"))
  )

model <- ranger(
  left ~ age + gender + salary + tenure_years + overtime_hours + sick_days + commute_km,
  data = filter(staff, !is.na(left)), probability = TRUE, num.trees = 500, importance = "impurity"
)
print(sort(model$variable.importance, decreasing = TRUE))

current <- filter(staff, is.na(exit_date))
current$risk <- predict(model, current)$predictions[, "yes"]

current |>
  select(employee_id, first_name, last_name, department, risk) |>
  arrange(desc(risk)) |>
  writexl::write_xlsx("attrition_risk.xlsx")
