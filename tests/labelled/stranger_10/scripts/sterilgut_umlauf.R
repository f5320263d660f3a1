library(tidyverse)

zyklen <- read_csv2("sterilisator_zyklen.csv")

zyklen |>
  group_by(sieb_id, geraet) |>
  summarise(umlaeufe = n(), kalt = sum(temperatur < 134), .groups = "drop") |>
  left_join(read_csv2("siebe.csv"), by = "sieb_id") |>
  arrange(desc(kalt)) |>
  write_csv2("umlauf.csv")
