# Item difficulty and discrimination, helpers of the department
library(readxl)
library(dplyr)

source("helpers/item_functions.R", encoding = "UTF-8")

items <- read_excel("exam_items.xlsx")

stats <- items |>
  summarise(across(starts_with("q"), list(p = mean, s = sd))) |>
  tidyr::pivot_longer(everything(), names_to = c("item", ".value"), names_sep = "_")

stats$hard <- stats$p < 0.3
print(arrange(stats, p), n = 60)
write.csv2(stats, "item_difficulty.csv", row.names = FALSE)
