# Vendas por região e mês
library(readxl)
library(dplyr)
library(ggplot2)
library(lubridate)

vendas <- read_excel("vendas_2025.xlsx") |>
  mutate(mes = floor_date(as.Date(data), "month"))

resumo <- vendas |>
  group_by(regiao, mes) |>
  summarise(valor = sum(valor, na.rm = TRUE), pedidos = n(), .groups = "drop")

g <- ggplot(resumo, aes(mes, valor / 1000, colour = regiao)) +
  geom_line(linewidth = 1) +
  scale_x_date(date_labels = "%b/%y") +
  labs(title = "Vendas por região", x = NULL, y = "R$ mil", colour = "Região") +
  theme_minimal()

ggsave("vendas_regiao.png", g, width = 10, height = 5, dpi = 150)
print(resumo, n = 20)
