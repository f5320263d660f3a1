library(readxl)
library(dplyr)

summe <- read_excel("fehltage_abteilung.xlsx")
summe |>
  group_by(abteilung) |>
  summarise(quote = round(100 * sum(fehltage) / sum(solltage), 1)) |>
  arrange(desc(quote)) |>
  print(n = 50)
