library(tidyverse)

medikation <- read_csv2("medikation_station4b.csv")
paare <- read_csv2("wechselwirkungen.csv")

medikation |>
  inner_join(medikation, by = c("pat_id", "zimmer"), suffix = c("_a", "_b"), relationship = "many-to-many") |>
  filter(wirkstoff_a < wirkstoff_b) |>
  inner_join(paare, by = c("wirkstoff_a", "wirkstoff_b")) |>
  left_join(distinct(medikation, pat_id, allergien), by = "pat_id") |>
  arrange(desc(schwere)) |>
  write_csv2("warnungen.csv")
