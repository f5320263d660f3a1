# Ventas por provincia desde los ficheros parquet locales
library(arrow)
library(dplyr)

ds <- open_dataset("parquet/ventas")

resumen <- ds |>
  filter(anio >= 2024) |>
  group_by(provincia, trimestre) |>
  summarise(importe = sum(importe), lineas = n()) |>
  collect() |>
  arrange(provincia, trimestre)

print(resumen, n = 40)

variacion <- resumen |>
  group_by(provincia) |>
  mutate(delta = importe / lag(importe) - 1)

write.csv(variacion, "variacion.csv", row.names = FALSE)
cat("Filas:", nrow(variacion), "\n")
