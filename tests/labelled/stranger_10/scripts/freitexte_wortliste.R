library(tidytext)
library(tidyverse)

liste <- read_csv("wortliste.csv")  # wort, thema

read_csv("mensa_freitexte.csv") |>
  unnest_tokens(wort, freitext) |>
  inner_join(liste, by = "wort") |>
  count(standort, thema) |>
  write_csv("themen.csv")
