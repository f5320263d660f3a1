# Percentual de refugo por linha e turno
library(readr)
library(dplyr)
library(ggplot2)

producao <- read_csv2("producao.csv", col_types = cols(data = col_date("%d/%m/%Y")))

refugo <- producao |>
  group_by(linha, turno) |>
  summarise(
    produzidas = sum(pecas_boas + pecas_refugo),
    refugo = sum(pecas_refugo),
    .groups = "drop"
  ) |>
  mutate(percentual = round(100 * refugo / produzidas, 2)) |>
  arrange(desc(percentual))

write_csv2(refugo, "refugo.csv")

ggplot(refugo, aes(linha, percentual, fill = turno)) +
  geom_col(position = "dodge") +
  labs(title = "Refugo por linha e turno", x = NULL, y = "%") +
  theme_minimal()
ggsave("refugo.png", width = 9, height = 5)
