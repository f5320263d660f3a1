# Altersstruktur der Belegschaft
library(readxl)
library(dplyr)
library(lubridate)

personal <- read_excel("//fs01/personal/stammdaten.xlsx") |>
  mutate(
    Geburtsdatum = as.Date(Geburtsdatum),
    Alter = floor(time_length(interval(Geburtsdatum, today()), "years")),
    Betriebsjahre = floor(time_length(interval(as.Date(Eintritt), today()), "years"))
  )

ueber60 <- personal |>
  filter(Alter >= 60, is.na(Austritt)) |>
  select(Personalnummer, Nachname, Vorname, Geburtsdatum, Abteilung, Alter, Betriebsjahre) |>
  arrange(desc(Alter))

write.csv2(ueber60, "mitarbeiter_ueber_60.csv", row.names = FALSE)

personal |>
  group_by(Abteilung) |>
  summarise(Anzahl = n(), Schnitt = round(mean(Alter), 1)) |>
  print(n = 50)
