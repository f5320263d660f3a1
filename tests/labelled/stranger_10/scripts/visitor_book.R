library(tidyverse)

read_csv("visitors.csv", show_col_types = FALSE) |>
  mutate(valid = id_checked_on > Sys.Date() - 365) |>
  group_by(visitor, company, id_card_no, car_plate) |>
  summarise(visits = n(), last = max(came_at), valid = last(valid), .groups = "drop") |>
  filter(!valid | visits > 10) |>
  write_csv("visitors_to_check.csv")
