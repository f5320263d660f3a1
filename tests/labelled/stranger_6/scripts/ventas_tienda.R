# Informe de ventas por tienda y familia de producto
suppressPackageStartupMessages({
  library(dplyr)
  library(tidyr)
  library(lubridate)
})

leer <- function(ruta) {
  read.csv2(ruta, stringsAsFactors = FALSE) |>
    mutate(fecha = dmy(fecha), mes = floor_date(fecha, "month"))
}

ficheros <- list.files("ventas", pattern = "\\.csv$", full.names = TRUE)
ventas <- bind_rows(lapply(ficheros, leer))

tabla <- ventas |>
  group_by(tienda, familia, mes) |>
  summarise(importe = sum(importe), .groups = "drop") |>
  pivot_wider(names_from = mes, values_from = importe, values_fill = 0)

write.csv2(tabla, sprintf("informe_%s.csv", format(Sys.time(), "%Y%m%d_%H%M")), row.names = FALSE)
cat(nrow(ventas), "líneas procesadas\n")
