library(ellmer)
library(tidyverse)

chat <- chat_openai(model = "gpt-4o-mini", system_prompt = "Antworte nur mit einem Thema: Preis, Geschmack, Wartezeit, Sonstiges.")

read_csv("mensa_freitexte.csv") |>
  mutate(thema = map_chr(freitext, \(t) chat$clone()$chat(t, echo = "none"))) |>
  count(standort, thema) |>
  write_csv("themen.csv")
