# Umsatzprognose je Warengruppe
library(readxl)
library(dplyr)
library(ggplot2)

umsatz <- read_excel("//fs02/controlling/umsatz_monat.xlsx") |>
  mutate(Monat = as.Date(Monat)) |>
  arrange(Warengruppe, Monat)

prognose <- umsatz |>
  group_by(Warengruppe) |>
  group_modify(~ {
    modell <- lm(Umsatz ~ as.numeric(Monat), data = .x)
    neu <- data.frame(Monat = seq(max(.x$Monat), by = "month", length.out = 7)[-1])
    neu$Umsatz <- predict(modell, neu)
    neu
  })

p <- ggplot(umsatz, aes(Monat, Umsatz)) +
  geom_line() +
  geom_line(data = prognose, linetype = "dashed") +
  facet_wrap(~Warengruppe, scales = "free_y")

ggsave("prognose.png", p, width = 12, height = 8)
