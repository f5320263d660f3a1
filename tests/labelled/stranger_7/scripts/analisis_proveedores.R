# Plazo de entrega y cumplimiento por proveedor
library(readxl)
library(dplyr)
library(ggplot2)

pedidos <- read_excel("pedidos.xlsx") |>
  mutate(
    plazo = as.numeric(fecha_entrega - fecha_pedido, units = "days"),
    a_tiempo = fecha_entrega <= fecha_prometida
  )

resumen <- pedidos |>
  group_by(proveedor) |>
  summarise(
    pedidos = n(),
    plazo_medio = mean(plazo, na.rm = TRUE),
    plazo_sd = sd(plazo, na.rm = TRUE),
    cumplimiento = mean(a_tiempo, na.rm = TRUE)
  ) |>
  filter(pedidos >= 5) |>
  arrange(cumplimiento)

ggplot(resumen, aes(plazo_medio, cumplimiento, size = pedidos, label = proveedor)) +
  geom_point(alpha = 0.6) +
  geom_text(size = 3, vjust = -1) +
  labs(x = "Plazo medio (días)", y = "Entregas a tiempo")
ggsave("proveedores.png", width = 9, height = 6)
write.csv2(resumen, "proveedores.csv", row.names = FALSE)
