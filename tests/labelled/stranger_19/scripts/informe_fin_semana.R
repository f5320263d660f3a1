# Ventas de fin de semana frente a días laborables
library(readr)
library(dplyr)
library(lubridate)
library(ggplot2)

ventas <- read_csv2("ventas.csv") |>
  mutate(
    momento = dmy_hm(fecha_hora),
    hora = hour(momento),
    tipo = if_else(wday(momento, week_start = 1) >= 6, "fin de semana", "laborable"),
    noche = hora >= 20
  )

resumen <- ventas |>
  group_by(tienda, tipo) |>
  summarise(tickets = n(), importe = sum(importe), nocturnas = sum(noche), .groups = "drop")
print(resumen)

ggplot(ventas, aes(hora, weight = importe, fill = tipo)) +
  geom_bar(position = "dodge") +
  facet_wrap(~ tienda) +
  labs(title = "Importe por hora", x = "Hora", y = "EUR")
ggsave("ventas_por_hora.png", width = 10, height = 6)
