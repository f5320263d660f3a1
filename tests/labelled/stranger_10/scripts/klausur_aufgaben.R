library(readxl)
library(dplyr)
library(tidyr)

m <- read_excel("punktematrix.xlsx") |> select(starts_with("A"))
gesamt <- rowSums(m)

tibble(
  aufgabe = names(m),
  schwierigkeit = colMeans(m) / apply(m, 2, max),
  trennschaerfe = sapply(m, \(spalte) cor(spalte, gesamt - spalte))
) |>
  arrange(trennschaerfe) |>
  print(n = Inf)

t.test(gesamt, mu = 60)  # Student's t gegen den Vorjahresschnitt
