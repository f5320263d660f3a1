library(readxl)
library(dplyr)

fehl <- read_excel("fehlzeiten.xlsx")
fehl |>
  filter(art == "krank") |>
  group_by(personalnummer, nachname, vorname) |>
  summarise(tage = sum(tage), faelle = n(), .groups = "drop") |>
  filter(tage > 30) |>
  arrange(desc(tage)) |>
  print(n = 50)
