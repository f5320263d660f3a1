# Visitors per gate and hour from the counter export (counts only)
library(readr)
library(dplyr)
library(tidyr)
library(lubridate)

args <- commandArgs(trailingOnly = TRUE)
path <- if (length(args) > 0) args[1] else "F:/Operations/gate_counter.csv"

counts <- read_csv(path, col_types = cols(time = col_character(), gate = col_character(), n = col_integer()))

per_hour <- counts |>
  mutate(time = ymd_hms(time), hour = hour(time), day = as_date(time)) |>
  group_by(day, gate, hour) |>
  summarise(visitors = sum(n, na.rm = TRUE), .groups = "drop") |>
  pivot_wider(names_from = hour, values_from = visitors, values_fill = 0)

print(per_hour, n = Inf)

busiest <- counts |>
  mutate(slot = floor_date(ymd_hms(time), "30 minutes")) |>
  count(slot, wt = n, name = "visitors") |>
  slice_max(visitors, n = 5)
cat("\nBusiest half hours:\n")
print(busiest)
