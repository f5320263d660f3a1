library(readxl)
library(dplyr)

punkte <- read_excel("klausur_stat2.xlsx")
versuche <- read_excel("versuche.xlsx")

punkte |>
  mutate(gesamt = rowSums(across(starts_with("A"))), note = cut(gesamt, c(-1, 44, 59, 74, 89, 120), labels = 5:1)) |>
  left_join(versuche, by = "Matrikelnr") |>
  filter(note == 5, Versuch >= 3) |>
  select(Matrikelnr, Name, Studiengang, gesamt, Versuch) |>
  writexl::write_xlsx("endgueltig_nicht_bestanden.xlsx")
