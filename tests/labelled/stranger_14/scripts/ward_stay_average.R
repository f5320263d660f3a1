library(readxl)
library(dplyr)
library(ggplot2)

totals <- read_excel("S:/Controlling/ward_totals.xlsx") |>
  mutate(average_stay = bed_days / cases, month = as.Date(month))

ggplot(totals, aes(month, average_stay)) +
  geom_col(fill = "steelblue") +
  geom_hline(yintercept = 6, linetype = "dashed") +
  facet_wrap(~ward) +
  labs(title = "Average stay in days", x = NULL, y = NULL)
ggsave("S:/Controlling/average_stay.png", width = 12, height = 8)

totals |>
  group_by(ward) |>
  summarise(average = round(sum(bed_days) / sum(cases), 2)) |>
  write.csv("S:/Controlling/average_stay.csv", row.names = FALSE)
