library(readr)
library(dplyr)
library(ggplot2)

df <- read_csv("T:/actuary/policies_monthly.csv", show_col_types = FALSE) |>
  group_by(region, year) |>
  summarise(ratio = sum(claims) / sum(premium), .groups = "drop")

ggplot(df, aes(year, ratio, colour = region)) + geom_line() + theme_minimal()
ggsave("ratio.png", width = 8, height = 5)
