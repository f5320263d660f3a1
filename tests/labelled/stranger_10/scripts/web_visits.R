library(tidyverse)

read_csv("page_counts.csv", show_col_types = FALSE) |>
  mutate(section = str_extract(page, "^/[^/]+")) |>
  group_by(section, page) |>
  summarise(visits = sum(count), last = max(day), .groups = "drop") |>
  filter(visits < 10) |>
  write_csv("pages_to_drop.csv")
